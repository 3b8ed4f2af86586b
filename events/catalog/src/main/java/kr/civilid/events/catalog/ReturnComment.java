package kr.civilid.events.catalog;

/// Why an approver returned an application; travels only [Sealed] to issuance-service.
public record ReturnComment(String text) {

    @Override
    public String toString() {
        return "ReturnComment[***]";
    }
}
