package kr.civilid.issuance.enrolment.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.IssuanceEvent;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.enrolment.domain.Terms;
import kr.civilid.issuance.oauth.application.BadToken;
import kr.civilid.issuance.oauth.application.BaseUrl;
import kr.civilid.issuance.oauth.application.SignedToken;
import kr.civilid.issuance.request.application.Issuances;
import kr.civilid.issuance.request.domain.Issuance;

/// 이용 동의: the holder agrees to the terms in force, and the phone signs it. Every signature is kept as evidence. Whoever
/// holds an ID agrees in the same way when the terms have changed.
@ApplicationScoped
public class GiveConsent {

    private static final String TYPE = "civilid-consent+jwt";

    private final Issuances issuances;
    private final Consents consents;
    private final ConsentingHolders consentingHolders;
    private final Transactions transactions;
    private final BaseUrl baseUrl;
    private final EnrolmentSettings settings;
    private final Clock clock;

    GiveConsent(
            Issuances issuances,
            Consents consents,
            ConsentingHolders consentingHolders,
            Transactions transactions,
            BaseUrl baseUrl,
            EnrolmentSettings settings,
            Clock clock) {
        this.issuances = issuances;
        this.consents = consents;
        this.consentingHolders = consentingHolders;
        this.transactions = transactions;
        this.baseUrl = baseUrl;
        this.settings = settings;
        this.clock = clock;
    }

    /// Fails with [ConsentRefused] or [StepOutOfOrder].
    public Uni<Void> by(Device device, String consent) {
        var at = clock.instant();
        return transactions.in(() -> consents.inForce(at)
                .invoke(terms -> check(device, consent, terms))
                .flatMap(terms -> issuances
                        .advance(
                                device.id(), issuance -> due(issuance).map(ready -> ready.consent(terms.version(), at)))
                        .call(issuance -> issuance instanceof Issuance.Issued issued
                                ? again(device, issued, terms, at)
                                : Uni.createFrom().voidItem())
                        .chain(() -> consents.keep(device.id(), terms, consent, at))));
    }

    /// Empty where consent is given already: the same consent again adds its signature and changes nothing else.
    private static Optional<Issuance.IdentityVerified> due(Issuance issuance) {
        return switch (issuance) {
            case Issuance.IdentityVerified verified -> Optional.of(verified);
            case Issuance.Consented _, Issuance.Issued _ -> Optional.empty();
            case Issuance.Open _, Issuance.Returned _, Issuance.Withdrawn _, Issuance.Expired _ ->
                throw new StepOutOfOrder(issuance);
        };
    }

    private Uni<Void> again(Device device, Issuance.Issued issued, Terms terms, Instant at) {
        return consentingHolders
                .agreed(issued)
                .chain(() -> consents.given(device.id()))
                .flatMap(given -> given.equals(Optional.of(terms.version()))
                        ? Uni.createFrom().voidItem()
                        : issuances.announce(new IssuanceEvent.Consented(device.id(), terms.version(), at)));
    }

    private void check(Device device, String consent, Terms terms) {
        try {
            var token = SignedToken.parse(consent, TYPE).signedBy(device.key());
            token.issuedWithin(settings.consentWindow(), clock.instant());
            if (!token.claims().getAudience().equals(List.of(baseUrl.origin()))
                    || !token.text("termsVersion").equals(terms.version())
                    || !token.text("termsHash").equals(terms.hash().base64url())) {
                throw new ConsentRefused();
            }
        } catch (BadToken _) {
            throw new ConsentRefused();
        }
    }
}
