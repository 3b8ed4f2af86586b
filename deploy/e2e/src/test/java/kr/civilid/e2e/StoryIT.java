package kr.civilid.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import kr.civilid.local.LocalSystem;
import kr.civilid.local.journey.FirstJourney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What `deploy/up` shows.
@ExtendWith(WholeSystem.class)
class StoryIT {

    private final LocalSystem system;

    StoryIT(LocalSystem system) {
        this.system = system;
    }

    @Test
    void the_story_of_one_id_is_told_to_its_end() {
        assertThat(told())
                .containsSubsequence(
                        "Returned → ",
                        "approval.acted-for.v1",
                        "후결",
                        "Issued → ",
                        "ALLOWED → ",
                        "Suspended → credential.suspended.v1",
                        "REFUSED suspended → ",
                        "재발급 신청",
                        "REFUSED revoked → ",
                        "ALLOWED → ",
                        "퇴직 발령",
                        "REFUSED revoked → ")
                .doesNotContain("✗");
    }

    private String told() {
        var out = new ByteArrayOutputStream();
        var wentWell = new FirstJourney().walk(system.addresses(), new PrintStream(out, true, StandardCharsets.UTF_8));
        var text = out.toString(StandardCharsets.UTF_8);
        assertThat(wentWell).as(text).isTrue();
        return text;
    }
}
