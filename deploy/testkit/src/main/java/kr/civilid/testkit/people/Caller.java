package kr.civilid.testkit.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody, or some system, of the local realm. The password is the user name, the secret the client id.
public record Caller(
        String username,
        String client,
        List<String> roles,
        @Nullable String agency,
        @Nullable String department,
        @Nullable String employeeNumber) {

    public static final Caller HONG = person("hong", "applicant", "1741000", "digital-government", "2020123456");
    public static final Caller KIM_HEAD =
            person("kim.head", "department-head", "1741000", "digital-government", "2005000001");

    /// Holds no office; decides only while somebody lets him act for them.
    public static final Caller LEE_DEPUTY =
            person("lee.deputy", "applicant", "1741000", "digital-government", "2008000002");

    public static final Caller PARK_HR = person("park.hr", "hr-officer", "1741000", "human-resources", "2010000003");
    public static final Caller CHOI_HEAD =
            person("choi.head", "department-head", "1130000", "administration", "2004000011");
    public static final Caller CHOI_HR = person("choi.hr", "hr-officer", "1130000", "human-resources", "2011000012");
    public static final Caller DESK = person("desk", "help-desk", "1741000", "help-desk", "2015000004");
    public static final Caller AUDIT = person("audit", "auditor", "1741000", "audit", "2012000005");
    public static final Caller OPS = person("ops", "operator", "1741000", "operations", "2013000006");
    public static final Caller ESARAM = system("esaram", "hr-system");
    public static final Caller INSARANG = system("insarang", "hr-system");
    public static final Caller MAIL = system("mail", "relying-party");

    public static final List<Caller> ALL =
            List.of(HONG, KIM_HEAD, LEE_DEPUTY, PARK_HR, CHOI_HEAD, CHOI_HR, DESK, AUDIT, OPS, ESARAM, INSARANG, MAIL);

    /// A system signs in with its client credentials, a person with a password.
    public boolean isSystem() {
        return username.startsWith("service-account-");
    }

    private static Caller person(String name, String role, String agency, String department, String number) {
        return new Caller(name, "civilid-web", List.of(role), agency, department, number);
    }

    private static Caller system(String client, String role) {
        return new Caller("service-account-" + client, client, List.of(role), null, null, null);
    }
}
