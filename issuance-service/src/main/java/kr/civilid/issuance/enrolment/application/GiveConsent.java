package kr.civilid.issuance.enrolment.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.enrolment.domain.Terms;
import kr.civilid.issuance.oauth.application.BadToken;
import kr.civilid.issuance.oauth.application.BaseUrl;
import kr.civilid.issuance.oauth.application.SignedToken;
import kr.civilid.issuance.request.application.Issuances;
import kr.civilid.issuance.request.domain.Issuance;

/// 이용 동의: the holder agrees to the terms in force, and the phone signs it. The signature is kept as evidence.
@ApplicationScoped
public class GiveConsent {

    private static final String TYPE = "civilid-consent+jwt";
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final Issuances issuances;
    private final Devices devices;
    private final TermsInForce termsInForce;
    private final Transactions transactions;
    private final BaseUrl baseUrl;
    private final Clock clock;

    GiveConsent(
            Issuances issuances,
            Devices devices,
            TermsInForce termsInForce,
            Transactions transactions,
            BaseUrl baseUrl,
            Clock clock) {
        this.issuances = issuances;
        this.devices = devices;
        this.termsInForce = termsInForce;
        this.transactions = transactions;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /// Fails with [ConsentRefused] or [StepOutOfOrder].
    public Uni<Void> by(Device device, String consent) {
        var terms = termsInForce.get();
        check(device, consent, terms);
        var at = clock.instant();
        return transactions.in(() -> issuances
                .advance(device.id(), issuance -> due(issuance).map(ready -> ready.consent(terms.version(), at)))
                .chain(() -> devices.keepConsent(device.id(), terms, consent, at)));
    }

    /// Empty where consent is given already: the same consent again replaces its signature and changes nothing else.
    private static Optional<Issuance.IdentityVerified> due(Issuance issuance) {
        if (issuance instanceof Issuance.Consented) {
            return Optional.empty();
        }
        if (issuance instanceof Issuance.IdentityVerified verified) {
            return Optional.of(verified);
        }
        throw new StepOutOfOrder(issuance);
    }

    private void check(Device device, String consent, Terms terms) {
        try {
            var token = SignedToken.parse(consent, TYPE).signedBy(device.key());
            token.issuedWithin(WINDOW, clock.instant());
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
