package kr.civilid.approval.access.domain;

/// An official as a human being: `subject` of the log-in, `username` for display, number within the agency.
public record Person(String subject, String username, EmployeeId employee) {

    /// Two log-ins of one employee are one person, and so is one log-in whose employee number has changed.
    public boolean isSameAs(Person other) {
        return subject.equals(other.subject) || employee.equals(other.employee);
    }

    @Override
    public String toString() {
        return "Person[***]";
    }
}
