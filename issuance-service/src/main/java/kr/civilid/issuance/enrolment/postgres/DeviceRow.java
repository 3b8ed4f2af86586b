package kr.civilid.issuance.enrolment.postgres;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.issuance.enrolment.application.Device;
import kr.civilid.issuance.enrolment.domain.Attested;
import kr.civilid.issuance.enrolment.domain.IdentityMismatches;
import kr.civilid.issuance.enrolment.domain.PhonePlatform;
import kr.civilid.issuance.enrolment.domain.PinLock;
import kr.civilid.issuance.enrolment.domain.SecurityLevel;
import kr.civilid.issuance.oauth.application.DpopProofs;
import org.jspecify.annotations.Nullable;

/// A phone at rest, bound until `unboundAt`.
@Entity
@Table(name = "device")
class DeviceRow {

    @Id
    UUID issuanceId = new UUID(0, 0);

    UUID personId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    PhonePlatform platform = PhonePlatform.ANDROID;

    String app = "";
    String keyJwk = "";
    String thumbprint = "";
    byte[] salt = {};
    String identityNonce = "";
    Instant boundAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    SecurityLevel securityLevel = SecurityLevel.NONE;

    @Nullable
    Instant attestedAt;

    @Nullable
    String model;

    @Nullable
    Instant unboundAt;

    @Nullable
    String pinJwk;

    int pinFailures;

    @Nullable
    Instant unlockedAt;

    int identityMismatches;

    @Nullable
    Instant identityMismatchedAt;

    static DeviceRow of(Device device, Instant at) {
        var row = new DeviceRow();
        row.issuanceId = device.id().value();
        row.personId = device.person().value();
        row.platform = device.platform();
        row.app = device.attested().app();
        row.securityLevel = device.attested().level();
        row.attestedAt = device.attested().at();
        row.model = device.attested().model().orElse(null);
        row.keyJwk = device.key().toJSONString();
        row.thumbprint = DpopProofs.thumbprint(device.key());
        row.salt = device.salt();
        row.identityNonce = device.identityNonce();
        row.boundAt = at;
        return row;
    }

    Device held() {
        return new Device(
                new IssuanceId(issuanceId),
                new PersonId(personId),
                platform,
                attested(),
                key(keyJwk),
                salt,
                identityNonce,
                Optional.ofNullable(pinJwk).map(DeviceRow::key),
                new PinLock(pinFailures, Optional.ofNullable(unlockedAt)),
                new IdentityMismatches(identityMismatches, Optional.ofNullable(identityMismatchedAt)));
    }

    /// A row of earlier days does not say when: the check was part of the binding.
    private Attested attested() {
        var at = attestedAt == null ? boundAt : attestedAt;
        return new Attested(app, securityLevel, Optional.ofNullable(model), at);
    }

    private static ECKey key(String jwk) {
        try {
            return ECKey.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("a stored key that cannot be read", e);
        }
    }
}
