package kr.civilid.issuance.enrolment.application;

import java.time.Duration;
import java.time.Instant;

/// What a phone calls with: `token` for `life`, bound to its key; `attestation` to be renewed after `refreshAfter`.
public record Access(String token, Duration life, String attestation, Instant refreshAfter) {

    @Override
    public String toString() {
        return "Access[***]";
    }
}
