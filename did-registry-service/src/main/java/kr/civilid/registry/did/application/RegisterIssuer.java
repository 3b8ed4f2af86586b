package kr.civilid.registry.did.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.registry.did.domain.Did;
import kr.civilid.registry.did.domain.IssuerDocument;
import kr.civilid.registry.did.domain.Organization;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Gives the issuing organisation its DID at the first start, and a new version of it when its key has changed.
@ApplicationScoped
public class RegisterIssuer {

    private final Organizations organizations;
    private final DidLogs logs;
    private final IssuerKeys keys;
    private final OwnAddress addresses;
    private final Clock clock;
    private final AgencyCode code;
    private final URI issuer;

    RegisterIssuer(
            Organizations organizations,
            DidLogs logs,
            IssuerKeys keys,
            OwnAddress addresses,
            Clock clock,
            @ConfigProperty(name = "civilid.organization.code") String code,
            @ConfigProperty(name = "civilid.issuance.base-url") URI issuer) {
        this.organizations = organizations;
        this.logs = logs;
        this.keys = keys;
        this.addresses = addresses;
        this.clock = clock;
        this.code = new AgencyCode(code);
        this.issuer = issuer;
    }

    /// Gives the issuer's DID, having made sure that it resolves to the issuer's present key.
    public Uni<Did> now() {
        return organizations
                .find(code)
                .chain(found -> found.map(this::current).orElseGet(this::begin))
                .map(Organization::did);
    }

    private Uni<Organization> begin() {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return logs.begin(addresses.of(code), this::document, now)
                .map(begun -> new Organization(code, begun.did(), List.of(begun.line())))
                .chain(organization -> organizations.add(organization, now));
    }

    private Uni<Organization> current(Organization organization) {
        var document = document(organization.did().value());
        return logs.verify(organization.did(), organization.log()).chain(log -> {
            if (log.latest().document().equals(document)) {
                return Uni.createFrom().item(organization);
            }
            // A version must be later than the one before it, whatever the clock says.
            var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            var time =
                    now.isAfter(log.latest().time()) ? now : log.latest().time().plusSeconds(1);
            return logs.next(organization.log(), document, time)
                    .map(line -> new Organization(
                            code,
                            organization.did(),
                            Stream.concat(organization.log().stream(), Stream.of(line))
                                    .toList()))
                    .chain(organizations::append);
        });
    }

    private Map<String, Object> document(String did) {
        var key = keys.own();
        return IssuerDocument.of(did, addresses.of(code), key.jwk(), key.thumbprint(), issuer);
    }
}
