package kr.civilid.notification.delivery.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.notification.delivery.domain.Content;
import kr.civilid.notification.delivery.domain.PhoneNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentCipherTest {

    private static final UUID MESSAGE = UUID.randomUUID();
    private static final Content SMS =
            new Content(new PhoneNumber("01012345678"), "초대코드 AB2CD3EF\n둘째 줄", Optional.empty());

    @TempDir
    Path folder;

    private ContentCipher cipher;

    @BeforeEach
    void a_secret_is_there() throws IOException, GeneralSecurityException {
        cipher = cipher("a");
    }

    @Test
    void what_was_encrypted_is_read_again() {
        assertThat(cipher.decrypt(MESSAGE, cipher.encrypt(MESSAGE, SMS))).contains(SMS);
    }

    @Test
    void a_long_message_keeps_subject_lines_and_its_brief_form() {
        var lms = new Content(
                new PhoneNumber("01012345678"), "반려되었습니다.", Optional.of(new Content.Full("제목", "첫 줄\n둘째 줄")));

        assertThat(cipher.decrypt(MESSAGE, cipher.encrypt(MESSAGE, lms))).contains(lms);
    }

    @Test
    void nothing_of_it_lies_in_clear_and_no_two_rows_are_alike() {
        var content = cipher.encrypt(MESSAGE, SMS);

        assertThat(new String(content, StandardCharsets.UTF_8)).doesNotContain("01012345678", "AB2CD3EF");
        assertThat(cipher.encrypt(MESSAGE, SMS)).isNotEqualTo(content);
    }

    @Test
    void content_moved_to_another_row_is_refused() {
        var content = cipher.encrypt(MESSAGE, SMS);

        assertThat(cipher.decrypt(UUID.randomUUID(), content)).isEmpty();
    }

    @Test
    void altered_content_is_refused() {
        var content = cipher.encrypt(MESSAGE, SMS);
        content[content.length - 1] ^= 1;

        assertThat(cipher.decrypt(MESSAGE, content)).isEmpty();
    }

    @Test
    void another_secret_does_not_open_it() throws IOException, GeneralSecurityException {
        var content = cipher.encrypt(MESSAGE, SMS);
        var other = cipher("b");

        assertThat(other.decrypt(MESSAGE, content)).isEmpty();
    }

    @Test
    void a_secret_that_is_turned_opens_what_was_written_under_the_one_before() throws Exception {
        var before = cipher.encrypt(MESSAGE, SMS);
        var turned = cipher("b", folder.resolve("a"));

        assertThat(turned.decrypt(MESSAGE, before)).contains(SMS);
    }

    @Test
    void what_is_written_after_the_turn_needs_the_one_before_no_more() throws Exception {
        var after = cipher("b", folder.resolve("a")).encrypt(MESSAGE, SMS);

        assertThat(cipher("b").decrypt(MESSAGE, after)).contains(SMS);
        assertThat(cipher.decrypt(MESSAGE, after)).isEmpty();
    }

    private ContentCipher cipher(String letter, Path... previous) throws IOException, GeneralSecurityException {
        var secret = Base64.getEncoder().encodeToString(letter.repeat(32).getBytes(StandardCharsets.US_ASCII));
        return new ContentCipher(
                Files.writeString(folder.resolve(letter), secret + "\n"),
                Optional.of(List.of(previous)),
                new SecureRandom());
    }
}
