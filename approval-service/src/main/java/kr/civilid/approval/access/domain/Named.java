package kr.civilid.approval.access.domain;

/// Somebody as a person names them: by the user name of the log-in, or by the employee number, which is digits alone.
/// Always within one agency.
public record Named(String token) {

    private static final String NUMBER = "\\d{1,32}";
    public static final String FIT = "[a-z0-9][a-z0-9._@-]{0,63}";

    public Named {
        if (!token.matches(FIT)) {
            throw new IllegalArgumentException("neither a user name nor an employee number");
        }
    }

    public boolean isNumber() {
        return token.matches(NUMBER);
    }

    public boolean is(Person person) {
        return token.equals(isNumber() ? person.employee().number() : person.username());
    }

    @Override
    public String toString() {
        return "Named[***]";
    }
}
