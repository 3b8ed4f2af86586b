package kr.civilid.registry.status.postgres;

import java.util.Arrays;
import java.util.UUID;

/// One of the groups that a credential's copies in a list fall into; `part` counts them from 0.
record CredentialStatusRow(UUID credentialId, int part, StatusGroup group) {

    /// The columns in the order of the components.
    static CredentialStatusRow of(Object[] columns) {
        return new CredentialStatusRow(
                (UUID) columns[0],
                (Integer) columns[1],
                StatusGroup.of(Arrays.asList(columns).subList(2, columns.length)));
    }
}
