package kr.civilid.issuance.enrolment.attestation;

import static kr.civilid.issuance.enrolment.attestation.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import kr.civilid.issuance.SetClock;
import kr.civilid.issuance.enrolment.application.EvidenceRefused;
import kr.civilid.issuance.enrolment.application.PhoneRefused;
import kr.civilid.issuance.enrolment.application.PlatformEvidence;
import kr.civilid.issuance.enrolment.application.PlatformEvidence.KeyAttestation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whatever comes, the answer is a refusal or a yes, never a fault.
class FuzzedEvidenceTest {

    private static final long SEED = Long.getLong("civilid.seed", 20_261_124L);

    private final Random dice = new Random(SEED);
    private final SetClock clock = new SetClock(NOW);
    private final AndroidMaker maker = AndroidMaker.create();
    private final AndroidPhone phone = AndroidPhone.ofMaker(maker);
    private final AndroidKeyAttestation android =
            new AndroidKeyAttestation(Weighing.policy(), maker.root().asRoots(), Weighing.nothingRevoked(clock), clock);
    private final TestAuthority appleRoot = TestAuthority.root("CN=Test App Attestation Root CA");
    private final AppAttest apple =
            new AppAttest(List.of(ApplePhone.APP), AppAttestEnvironment.PRODUCTION, appleRoot.asRoots(), clock);

    @BeforeAll
    static void says_its_seed() {
        System.out.println("fuzzed evidence, -Dcivilid.seed=" + SEED);
    }

    @Test
    void mutated_certificates() {
        var chain = phone.chain();
        var refusals = 0;
        for (var round = 0; round < 4_000; round++) {
            var mutated = new ArrayList<>(chain);
            var which = dice.nextInt(2);
            mutated.set(which, mutate(chain.get(which)));
            refusals += answered(
                    () -> android.check(new KeyAttestation(mutated, AndroidPhone.CHALLENGE, phone.deviceKey())));
        }
        assertThat(refusals).isGreaterThan(3_900);
    }

    /// Signed anew each time, so that the mutation is read and not only refused for its signature.
    @Test
    void mutated_key_descriptions() {
        var description = phone.description();
        var refusals = 0;
        for (var round = 0; round < 4_000; round++) {
            var mutated = maker.hardware()
                    .issue(maker.hardware()
                            .draft("CN=Android Keystore Key", phone.device.getPublic())
                            .extension(KeyDescription.OID, mutate(description)));
            var chain = AndroidPhone.encoded(List.of(mutated, maker.hardware().certificate));
            refusals +=
                    answered(() -> android.check(new KeyAttestation(chain, AndroidPhone.CHALLENGE, phone.deviceKey())));
        }
        assertThat(refusals).isGreaterThan(1_000);
    }

    @Test
    void mutated_attestation_objects() {
        var device = new ApplePhone(appleRoot.below("CN=Test App Attestation CA 1"));
        var object = device.object();
        var refusals = 0;
        for (var round = 0; round < 4_000; round++) {
            var mutated = mutate(object);
            refusals += answered(() ->
                    apple.check(new PlatformEvidence.AppAttest(mutated, device.keyId(), ApplePhone.CLIENT_DATA_HASH)));
        }
        assertThat(refusals).isGreaterThan(3_500);
    }

    @Test
    void deeply_nested_descriptions() {
        for (var tag : List.of("30", "31", "a1", "bf8540", "24")) {
            var deep = HexFormat.of().parseHex((tag + "80").repeat(1_200));
            var leaf = maker.hardware()
                    .issue(maker.hardware()
                            .draft("CN=Android Keystore Key", phone.device.getPublic())
                            .extension(KeyDescription.OID, deep));
            var chain = AndroidPhone.encoded(List.of(leaf, maker.hardware().certificate));

            assertThat(answered(
                            () -> android.check(new KeyAttestation(chain, AndroidPhone.CHALLENGE, phone.deviceKey()))))
                    .isOne();
        }
    }

    private int answered(Runnable check) {
        try {
            check.run();
            return 0;
        } catch (EvidenceRefused | PhoneRefused _) {
            return 1;
        } catch (RuntimeException | Error fault) {
            return fail("seed " + SEED, fault);
        }
    }

    private byte[] mutate(byte[] bytes) {
        var mutated = bytes.clone();
        var at = dice.nextInt(mutated.length);
        switch (dice.nextInt(4)) {
            case 0 -> mutated[at] ^= (byte) (1 << dice.nextInt(8));
            case 1 -> mutated[at] = (byte) dice.nextInt(256);
            case 2 -> mutated = Arrays.copyOf(mutated, at);
            case 3 -> {
                var from = dice.nextInt(mutated.length);
                var length = Math.min(1 + dice.nextInt(16), mutated.length - Math.max(at, from));
                System.arraycopy(bytes, from, mutated, at, length);
            }
            default -> throw new IllegalStateException();
        }
        return mutated;
    }
}
