package kr.civilid.notification.delivery.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.civilid.notification.delivery.domain.Content;
import kr.civilid.notification.delivery.domain.PhoneNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentsOfBeforeTest {

    private static final UUID MESSAGE = UUID.fromString("01950000-0000-7000-8000-000000000001");
    private static final Content SMS =
            new Content(new PhoneNumber("01012345678"), "초대코드 AB2CD3EF\n둘째 줄", Optional.empty());

    @TempDir
    Path folder;

    private Path secret = Path.of("");

    @BeforeEach
    void a_secret_is_there() throws Exception {
        secret = secret("a");
    }

    /// Written by the release of before, under 32 letters `a`.
    @Test
    void what_lies_there_from_before_is_read() throws Exception {
        var box = Base64.getDecoder()
                .decode(
                        "Ml4GphR4KddgF82l9YavqusOhTd0jqrLP5EMzK2Bjltq8dKGJ3qXyowmNqSR7ZKxQ0hfYdwEyBFGXO6h+aOO9FDd/+yOsBDz");

        assertThat(known(secret).open(MESSAGE, box)).contains(SMS);
    }

    @Test
    void content_moved_to_another_row_is_refused() throws Exception {
        var box = OldContents.close(secret, MESSAGE, SMS);

        assertThat(known(secret).open(MESSAGE, box)).contains(SMS);
        assertThat(known(secret).open(UUID.randomUUID(), box)).isEmpty();
    }

    @Test
    void altered_content_is_refused() throws Exception {
        var box = OldContents.close(secret, MESSAGE, SMS);
        box[box.length - 1] ^= 1;

        assertThat(known(secret).open(MESSAGE, box)).isEmpty();
    }

    @Test
    void a_secret_that_is_turned_opens_what_was_written_under_the_one_before() throws Exception {
        var box = OldContents.close(secret, MESSAGE, SMS);

        assertThat(known(secret("b")).open(MESSAGE, box)).isEmpty();
        assertThat(known(secret("b"), secret).open(MESSAGE, box)).contains(SMS);
    }

    private static ContentsOfBefore known(Path secret, Path... previous) throws Exception {
        return new ContentsOfBefore(secret, Optional.of(List.of(previous)));
    }

    private Path secret(String letter) throws Exception {
        var secret = Base64.getEncoder().encodeToString(letter.repeat(32).getBytes(StandardCharsets.US_ASCII));
        return Files.writeString(folder.resolve(letter), secret + "\n");
    }
}
