package kr.civilid.events.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.net.URI;
import java.time.Instant;

/// What did-registry-service publishes, on [Topics#REGISTRY]; only did-registry-service writes there.
///
/// Status and trust travel whole and signed, so that a consumer needs neither the registry nor faith in the bus.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @Type(RegistryEvent.DidRegistered.class),
    @Type(RegistryEvent.HolderRegistered.class),
    @Type(RegistryEvent.StatusListPublished.class),
    @Type(RegistryEvent.TrustListPublished.class)
})
public sealed interface RegistryEvent extends Event {

    /// An organisation's DID can be resolved from now on.
    @JsonTypeName("registry.did-registered.v1")
    record DidRegistered(String did, Instant at) implements RegistryEvent {

        @Override
        public String key() {
            return did;
        }
    }

    /// The commitment to a holder's DID is registered.
    @JsonTypeName("registry.holder-registered.v1")
    record HolderRegistered(IssuanceId issuanceId, Digest holder, Instant at) implements RegistryEvent {

        @Override
        public String key() {
            return issuanceId.toString();
        }
    }

    /// `token` is the `statuslist+jwt` now served at `uri`; a higher `version` replaces a lower one.
    @JsonTypeName("registry.status-list-published.v1")
    record StatusListPublished(URI uri, long version, String token, Instant at) implements RegistryEvent {

        @Override
        public String key() {
            return uri.toString();
        }
    }

    /// `token` is the signed [TrustList]; a higher `version` replaces a lower one.
    @JsonTypeName("registry.trust-list-published.v1")
    record TrustListPublished(long version, String token, Instant at) implements RegistryEvent {

        @Override
        public String key() {
            return "trust-list";
        }
    }
}
