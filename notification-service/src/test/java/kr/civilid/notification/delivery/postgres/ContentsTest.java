package kr.civilid.notification.delivery.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.catalog.PersonId;
import kr.civilid.events.vault.MasterKeys.Wrapped;
import kr.civilid.events.vault.PersonKey;
import kr.civilid.events.vault.PersonalVault;
import kr.civilid.notification.delivery.domain.Content;
import kr.civilid.notification.delivery.domain.PhoneNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentsTest {

    private static final UUID MESSAGE = UUID.randomUUID();
    private static final Content SMS =
            new Content(new PhoneNumber("01012345678"), "초대코드 AB2CD3EF\n둘째 줄", Optional.empty());
    private static final Content LMS =
            new Content(new PhoneNumber("01012345678"), "반려되었습니다.", Optional.of(new Content.Full("제목", "첫 줄\n둘째 줄")));

    @TempDir
    Path folder;

    private final InMemoryMasterKeys masterKeys = new InMemoryMasterKeys();
    private final PersonalVault vault = new PersonalVault(masterKeys, new SecureRandom());
    private final PersonKey kim = now(vault.newKey(PersonId.next()));

    private Path secret = Path.of("");
    private Contents contents;

    @BeforeEach
    void there_is_a_secret_of_before() throws Exception {
        secret = Files.writeString(folder.resolve("secret"), Base64.getEncoder().encodeToString(new byte[32]));
        contents = new Contents(vault, new ContentsOfBefore(secret, Optional.empty()));
    }

    @Test
    void what_was_closed_is_read_again_with_subject_lines_and_the_brief_form() {
        assertThat(read(closed(SMS))).containsExactly(new Reading.Read(SMS));
        assertThat(read(closed(LMS))).containsExactly(new Reading.Read(LMS));
    }

    @Test
    void nothing_of_it_lies_in_clear_and_no_two_boxes_are_alike() {
        var box = closed(SMS).bytes();

        assertThat(new String(box, StandardCharsets.UTF_8)).doesNotContain("01012345678", "AB2CD3EF");
        assertThat(closed(SMS).bytes()).isNotEqualTo(box);
    }

    @Test
    void moved_to_another_row_or_person_it_is_lost() {
        var box = closed(SMS).bytes();
        var other = now(vault.newKey(PersonId.next()));

        assertThat(read(
                        new Box.OfPerson(UUID.randomUUID(), box, Optional.of(kim)),
                        new Box.OfPerson(MESSAGE, box, Optional.of(other))))
                .containsOnly(new Reading.Lost("UNREADABLE"));
    }

    @Test
    void without_a_key_or_once_it_is_destroyed_it_is_lost() {
        var box = closed(SMS).bytes();
        var erased = new PersonKey(kim.person(), new Wrapped("erased", new byte[0]));

        assertThat(read(
                        new Box.OfPerson(MESSAGE, box, Optional.empty()),
                        new Box.OfPerson(MESSAGE, box, Optional.of(erased))))
                .containsExactly(new Reading.Lost("UNREADABLE"), new Reading.Lost("ERASED"));
    }

    @Test
    void a_missing_master_key_is_waited_for_and_keeps_nobody_else_up() throws Exception {
        var locked = closed(SMS);
        masterKeys.active = "vault-2";
        var lee = now(vault.newKey(PersonId.next()));
        var open = new Box.OfPerson(MESSAGE, now(contents.close(lee, MESSAGE, SMS)), Optional.of(lee));
        var before = new Box.OfBefore(MESSAGE, OldContents.close(secret, MESSAGE, LMS));

        assertThat(read(locked, open, before))
                .containsExactly(new Reading.NotNow(), new Reading.Read(SMS), new Reading.Read(LMS));
    }

    private Box.OfPerson closed(Content content) {
        return new Box.OfPerson(MESSAGE, now(contents.close(kim, MESSAGE, content)), Optional.of(kim));
    }

    private List<Reading> read(Box... boxes) {
        return now(contents.open(List.of(boxes)));
    }

    private static <T> T now(Uni<T> answer) {
        return answer.await().indefinitely();
    }
}
