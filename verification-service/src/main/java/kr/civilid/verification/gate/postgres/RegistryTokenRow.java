package kr.civilid.verification.gate.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import kr.civilid.events.catalog.RegistryEvent;
import kr.civilid.events.catalog.RegistryEvent.DidRegistered;
import kr.civilid.events.catalog.RegistryEvent.HolderRegistered;
import kr.civilid.events.catalog.RegistryEvent.StatusListPublished;
import kr.civilid.events.catalog.RegistryEvent.TrustListPublished;

/// A signed list at rest, under its address or as the trust list.
@Entity
@Table(name = "registry_token")
class RegistryTokenRow {

    private static final String TRUST_LIST = "trust-list";

    @Id
    String key = "";

    long version;
    String token = "";
    Instant publishedAt = Instant.EPOCH;

    static RegistryTokenRow of(RegistryEvent event) {
        return switch (event) {
            case StatusListPublished list -> row(list.key(), list.version(), list.token(), list.at());
            case TrustListPublished list -> row(TRUST_LIST, list.version(), list.token(), list.at());
            case DidRegistered _, HolderRegistered _ ->
                throw new IllegalArgumentException("a gate needs signed lists only");
        };
    }

    private static RegistryTokenRow row(String key, long version, String token, Instant at) {
        var row = new RegistryTokenRow();
        row.key = key;
        row.version = version;
        row.token = token;
        row.publishedAt = at;
        return row;
    }

    RegistryEvent held() {
        return key.equals(TRUST_LIST)
                ? new TrustListPublished(version, token, publishedAt)
                : new StatusListPublished(URI.create(key), version, token, publishedAt);
    }
}
