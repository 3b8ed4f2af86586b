package kr.civilid.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import kr.civilid.local.LocalSystem;
import kr.civilid.local.journey.Cast;
import kr.civilid.local.journey.CivilServant;
import kr.civilid.local.part.Part;
import kr.civilid.local.part.PidFile;
import kr.civilid.testkit.peers.Addresses;
import kr.civilid.testkit.peers.Applicant;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// `deploy/up` and `deploy/down` over what all the other tests have left: comes last, because it stops the system that
/// they share.
@ExtendWith(WholeSystem.class)
@Order(Integer.MAX_VALUE)
class CommandsIT {

    private final LocalSystem system;
    private final Cast cast;
    private final Command command;

    CommandsIT(LocalSystem system, Addresses at) {
        this.system = system;
        this.cast = new Cast(at);
        this.command = new Command(system.folder(), system.addresses().ports().offset());
    }

    @Test
    void an_id_of_before_opens_the_gate_once_everything_was_down_and_is_up_again() throws Exception {
        var someone = cast.civilServant(Applicant.numbered(80));
        var gate = cast.gate();
        someone.comesToTheId();
        CivilServant.awaitUntil(() -> someone.shows(gate).allowed(), "the gate to open");

        system.close();
        assertThat(command.up("--journey-only").status()).isEqualTo(1);
        try {
            isUpAgain();

            CivilServant.awaitUntil(() -> someone.shows(gate).allowed(), "the gate to open");
            assertThat(someone.state()).isEqualTo("Issued");
            assertThat(command.up("--journey-only").status()).isZero();
        } finally {
            isDown();
        }
    }

    private void isUpAgain() throws IOException, InterruptedException {
        var first = command.up("--detach", "--no-journey");
        assertThat(first.printed()).contains("ready after");
        assertThat(first.status()).isZero();

        var second = command.up("--no-journey");
        assertThat(second.printed()).contains("already runs", "deploy/down");
        assertThat(second.status()).isEqualTo(1);
    }

    private void isDown() throws IOException, InterruptedException {
        assertThat(command.down().status()).isZero();
        assertThat(PidFile.in(Part.pids(system.folder())))
                .noneMatch(record -> record.process().isPresent());

        assertThat(command.down().printed()).contains("does not run here");
    }
}
