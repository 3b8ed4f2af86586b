package kr.civilid.issuance.request.domain;

/// The roles of the realm that this service knows.
public enum Role {
    HR_SYSTEM(Role.HR_SYSTEM_NAME),
    APPLICANT(Role.APPLICANT_NAME),
    HR_OFFICER(Role.HR_OFFICER_NAME),
    HELP_DESK(Role.HELP_DESK_NAME),
    AUDITOR(Role.AUDITOR_NAME),
    OPERATOR(Role.OPERATOR_NAME);

    public static final String HR_SYSTEM_NAME = "hr-system";
    public static final String APPLICANT_NAME = "applicant";
    public static final String HR_OFFICER_NAME = "hr-officer";
    public static final String HELP_DESK_NAME = "help-desk";
    public static final String AUDITOR_NAME = "auditor";
    public static final String OPERATOR_NAME = "operator";

    private final String text;

    Role(String text) {
        this.text = text;
    }

    /// As the realm writes it, e.g. `hr-officer`.
    public String text() {
        return text;
    }
}
