package kr.civilid.issuance.enrolment.attestation;

import java.util.List;
import kr.civilid.issuance.oauth.application.BaseUrl;

/// What serves tests and a system on one machine must not reach production by a setting that was copied along.
final class LocalOnly {

    static void require(EvidenceSettings settings, BaseUrl baseUrl) {
        if (baseUrl.isLocal()) {
            return;
        }
        if (settings.simulator()) {
            throw refused("civilid.attestation.simulator=true lets in phones that prove nothing", baseUrl);
        }
        if (!settings.android().extraRoots().orElse(List.of()).isEmpty()
                || !settings.ios().extraRoots().orElse(List.of()).isEmpty()) {
            throw refused("civilid.attestation.*.extra-roots trusts others than Google and Apple", baseUrl);
        }
    }

    private static IllegalStateException refused(String what, BaseUrl baseUrl) {
        return new IllegalStateException(
                "%s: it needs a civilid.base-url on loopback, and this is %s".formatted(what, baseUrl.origin()));
    }

    private LocalOnly() {}
}
