package kr.civilid.events.catalog;

import java.util.List;

/// The seven topics, each with one writer and one meaning.
public final class Topics {

    public static final String ISSUANCE = "issuance.v1";
    public static final String CREDENTIAL = "credential.v1";
    public static final String APPROVAL = "approval.v1";
    public static final String REGISTRY = "registry.v1";
    public static final String NOTIFICATION = "notification.v1";
    public static final String PASSAGE = "passage.v1";
    public static final String EMPLOYMENT = "employment.v1";

    public static final List<String> ALL =
            List.of(ISSUANCE, CREDENTIAL, APPROVAL, REGISTRY, NOTIFICATION, PASSAGE, EMPLOYMENT);

    private Topics() {}
}
