package kr.civilid.approval.access.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/// An office that lets somebody see or decide approvals; each is a role of the identity provider.
public enum Office {
    DEPARTMENT_HEAD(Roles.DEPARTMENT_HEAD),
    HR_OFFICER(Roles.HR_OFFICER),
    AUDITOR(Roles.AUDITOR);

    private final String role;

    Office(String role) {
        this.role = role;
    }

    /// The offices among `roles`; other roles mean nothing here.
    public static Set<Office> of(Collection<String> roles) {
        return Arrays.stream(values())
                .filter(office -> roles.contains(office.role))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The role names as constants, for annotations.
    public static final class Roles {
        public static final String DEPARTMENT_HEAD = "department-head";
        public static final String HR_OFFICER = "hr-officer";
        public static final String AUDITOR = "auditor";

        private Roles() {}
    }
}
