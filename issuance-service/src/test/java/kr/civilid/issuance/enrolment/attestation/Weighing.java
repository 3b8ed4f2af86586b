package kr.civilid.issuance.enrolment.attestation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import kr.civilid.events.refusal.Refusal;
import kr.civilid.issuance.enrolment.application.EvidenceRefused;
import kr.civilid.issuance.enrolment.application.PhoneRefused;
import kr.civilid.issuance.enrolment.domain.SecurityLevel;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// What a test weighs evidence with, and how it says what comes of it.
final class Weighing {

    static AndroidPolicy policy(String app, String signer) {
        return new AndroidPolicy(
                Map.of(app, Set.of(signer)), SecurityLevel.TRUSTED_ENVIRONMENT, OptionalInt.of(202_600), false);
    }

    static AndroidPolicy policy() {
        return policy(AndroidPhone.PACKAGE, HexFormat.of().formatHex(AndroidPhone.SIGNER));
    }

    static RevocationList nothingRevoked(Clock clock) {
        return revoked("{\"entries\": {}}", clock);
    }

    static RevocationList revoked(String list, Clock clock) {
        return new RevocationList(listFile(list, clock.instant()), Duration.ofDays(3), false, clock);
    }

    static Path listFile(String list, Instant changed) {
        try {
            var file = Files.createTempFile("status", ".json");
            file.toFile().deleteOnExit();
            Files.writeString(file, list);
            Files.setLastModifiedTime(file, FileTime.from(changed));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void refused(EvidenceRefused.Reason reason, ThrowingCallable check) {
        assertThatThrownBy(check)
                .isInstanceOfSatisfying(EvidenceRefused.class, refusal -> said(refusal, reason.name()));
    }

    static void refused(PhoneRefused.Reason reason, ThrowingCallable check) {
        assertThatThrownBy(check).isInstanceOfSatisfying(PhoneRefused.class, refusal -> said(refusal, reason.name()));
    }

    private static void said(Refusal refusal, String reason) {
        org.assertj.core.api.Assertions.assertThat(refusal.details().get("reason"))
                .as("%s", refusal.details())
                .isEqualTo(reason.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private Weighing() {}
}
