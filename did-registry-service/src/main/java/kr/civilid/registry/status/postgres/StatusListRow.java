package kr.civilid.registry.status.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// Locked by whoever changes an entry of the list, so that `changes` follows the order of the commits.
@Entity
@Table(name = "status_list")
class StatusListRow {

    @Id
    int n;

    long changes;
}
