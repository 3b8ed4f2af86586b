package kr.civilid.issuance.enrolment.application;

import com.nimbusds.jose.jwk.ECKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import kr.civilid.issuance.Transactions;
import kr.civilid.issuance.request.application.Issuances;
import kr.civilid.issuance.request.domain.Issuance;

/// 비밀번호 설정: keeps the public half of the key that the phone makes from the PIN. The PIN stays on the phone.
@ApplicationScoped
public class SetPin {

    private final Issuances issuances;
    private final Devices devices;
    private final Transactions transactions;
    private final Clock clock;

    SetPin(Issuances issuances, Devices devices, Transactions transactions, Clock clock) {
        this.issuances = issuances;
        this.devices = devices;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Fails with [KeyRefused], also where the PIN key is the device key, and with [StepOutOfOrder].
    public Uni<Void> of(Device device, Map<String, Object> pinKey) {
        var key = PhoneKeys.parse(pinKey);
        if (PhoneKeys.same(key, device.key())) {
            throw new KeyRefused();
        }
        return transactions.in(() -> issuances
                .find(device.id())
                .flatMap(issuance ->
                        issuance instanceof Issuance.PinSet ? sameAgain(device, issuance, key) : take(device, key)));
    }

    private Uni<Void> take(Device device, ECKey key) {
        return issuances
                .advance(device.id(), issuance -> {
                    if (issuance instanceof Issuance.Enrolled enrolled) {
                        return Optional.of(enrolled.setPin(clock.instant()));
                    }
                    throw new StepOutOfOrder(issuance);
                })
                .chain(() -> devices.setPin(device.id(), key));
    }

    /// A phone that did not hear the answer puts the same key again, which changes nothing; another key comes too late.
    private Uni<Void> sameAgain(Device device, Issuance issuance, ECKey key) {
        return devices.find(device.id())
                .invoke(held -> {
                    if (held.pinKey().filter(kept -> PhoneKeys.same(kept, key)).isEmpty()) {
                        throw new StepOutOfOrder(issuance);
                    }
                })
                .replaceWithVoid();
    }
}
