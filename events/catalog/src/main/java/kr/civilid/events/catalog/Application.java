package kr.civilid.events.catalog;

/// What an approver sees of an application; travels only [Sealed] to approval-service.
///
/// `employeeNumber` lets approval-service see that nobody decides on their own application; `department` says whose
/// head decides first.
public record Application(
        String employeeNumber,
        String name,
        AgencyCode agency,
        String department,
        String position,
        String rank) {

    @Override
    public String toString() {
        return "Application[***]";
    }
}
