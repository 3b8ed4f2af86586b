package kr.civilid.approval.access.domain;

/// An official as a human being: `subject` of the log-in, `username` for display, number within the agency.
public record Person(String subject, String username, EmployeeId employee) {

    /// Somebody who need never have logged in: the number says who it is, and the subject is none of a log-in.
    public static Person numbered(EmployeeId employee) {
        var subject = "urn:civilid:employee:%s:%s".formatted(employee.agency().digits(), employee.number());
        return new Person(subject, employee.number(), employee);
    }

    /// Two log-ins of one employee are one person, and so is one log-in whose employee number has changed.
    public boolean isSameAs(Person other) {
        return subject.equals(other.subject) || employee.equals(other.employee);
    }

    @Override
    public String toString() {
        return "Person[***]";
    }
}
