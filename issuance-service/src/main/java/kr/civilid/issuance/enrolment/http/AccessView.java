package kr.civilid.issuance.enrolment.http;

import java.time.Instant;
import kr.civilid.issuance.enrolment.application.Access;

/// A new access token and attestation of a phone that was just unlocked.
record AccessView(String accessToken, long expiresIn, String walletAttestation, Instant refreshAfter) {

    static AccessView of(Access access) {
        return new AccessView(access.token(), access.life().toSeconds(), access.attestation(), access.refreshAfter());
    }

    @Override
    public String toString() {
        return "AccessView[***]";
    }
}
