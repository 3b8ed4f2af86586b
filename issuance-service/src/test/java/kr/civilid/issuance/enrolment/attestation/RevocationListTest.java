package kr.civilid.issuance.enrolment.attestation;

import static kr.civilid.issuance.enrolment.application.PhoneRefused.Reason.REVOKED;
import static kr.civilid.issuance.enrolment.attestation.TestAuthority.NOW;
import static kr.civilid.issuance.enrolment.attestation.Weighing.refused;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import kr.civilid.issuance.SetClock;
import kr.civilid.issuance.enrolment.application.AttestationUnavailable;
import org.junit.jupiter.api.Test;

class RevocationListTest {

    private static final String NONE = "{\"entries\": {}}";

    private final SetClock clock = new SetClock(NOW);
    private final TestAuthority root = TestAuthority.root("CN=Test");
    private final Path file = Weighing.listFile(NONE, NOW);

    private RevocationList list(boolean acceptStale) {
        return new RevocationList(file, Duration.ofDays(3), acceptStale, clock);
    }

    private CertificateChain chain(String serial) {
        var draft = root.draft("CN=leaf", TestAuthority.keys("secp256r1").getPublic());
        draft.serial = new BigInteger(serial, 16);
        return new CertificateChain(List.of(root.issue(draft), root.certificate));
    }

    private void write(String text, Duration later) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(NOW.plus(later)));
    }

    @Test
    void the_published_shape_is_understood_and_suspended_counts_as_revoked() {
        var list = new RevocationList(
                Weighing.listFile(Vectors.json("google-status.json").toString(), NOW),
                Duration.ofDays(3),
                false,
                clock);

        refused(REVOKED, () -> list.refuseRevoked(chain("6681152659205225093")));
        refused(REVOKED, () -> list.refuseRevoked(chain("cc66e9a93713b6e643b26c15879786f7")));
        assertThatCode(() -> list.refuseRevoked(chain("cc66e9a93713b6e643b26c15879786f8")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_new_file_counts_without_a_restart_however_it_writes_a_number() throws IOException {
        var list = list(false);
        assertThatCode(() -> list.refuseRevoked(chain("0abc"))).doesNotThrowAnyException();

        write("{\"entries\": {\"0ABC\": {\"status\": \"REVOKED\"}}}", Duration.ofMinutes(1));

        refused(REVOKED, () -> list.refuseRevoked(chain("0abc")));
    }

    @Test
    void a_broken_or_missing_file_leaves_the_last_good_one_in_force() throws IOException {
        write("{\"entries\": {\"abc\": {\"status\": \"REVOKED\"}}}", Duration.ofMinutes(1));
        var list = list(false);

        for (var broken : List.of("", "{\"entries\":", "[]", "{}", "{\"entries\": []}")) {
            write(broken, Duration.ofMinutes(2 + broken.length()));
            refused(REVOKED, () -> list.refuseRevoked(chain("abc")));
        }
        Files.delete(file);
        refused(REVOKED, () -> list.refuseRevoked(chain("abc")));
    }

    @Test
    void a_list_too_old_lets_nobody_in_unless_the_policy_says_so() throws IOException {
        var strict = list(false);
        var lenient = list(true);
        clock.pass(Duration.ofDays(3).plusSeconds(1));

        assertThatThrownBy(() -> strict.refuseRevoked(chain("abc"))).isInstanceOf(AttestationUnavailable.class);
        assertThatCode(() -> lenient.refuseRevoked(chain("abc"))).doesNotThrowAnyException();

        write("{broken", Duration.ofDays(3));
        assertThatThrownBy(() -> strict.refuseRevoked(chain("abc"))).isInstanceOf(AttestationUnavailable.class);
        write(NONE, Duration.ofDays(3).plusHours(1));
        assertThatCode(() -> strict.refuseRevoked(chain("abc"))).doesNotThrowAnyException();
    }

    @Test
    void without_a_list_that_can_be_read_nothing_starts() throws IOException {
        write("no list", Duration.ofMinutes(1));
        assertThatThrownBy(() -> list(false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("revocation");
        Files.delete(file);
        assertThatThrownBy(() -> list(true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString());
    }
}
