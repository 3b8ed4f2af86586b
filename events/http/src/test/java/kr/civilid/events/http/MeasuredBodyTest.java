package kr.civilid.events.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class MeasuredBodyTest {

    @Test
    void what_is_as_long_as_it_may_be_is_given_on() throws IOException {
        var body = new MeasuredBody(new ByteArrayInputStream(new byte[1_000]), 1_000, 4_000);

        assertThat(body.readAllBytes()).hasSize(1_000);
        assertThat(body.isTooLong()).isFalse();
    }

    @Test
    void what_is_a_byte_longer_is_read_to_its_end_and_refused() {
        var rest = new ByteArrayInputStream(new byte[3_999]);
        var body = new MeasuredBody(rest, 1_000, 4_000);

        assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
        assertThat(rest.available()).isZero();
        assertThat(body.isTooLong()).isTrue();
        assertThat(body.isEndless()).isFalse();
    }

    @Test
    void what_is_left_when_it_is_closed_counts_too() throws IOException {
        var rest = new ByteArrayInputStream(new byte[2_000]);
        var body = new MeasuredBody(rest, 1_000, 4_000);
        body.readNBytes(10);

        body.close();

        assertThat(rest.available()).isZero();
        assertThat(body.isTooLong()).isTrue();
    }

    @Test
    void what_never_ends_is_read_no_further_than_it_is_listened_to() throws IOException {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return ' ';
            }
        };
        var body = new MeasuredBody(endless, 1_000, 4_000_000);

        assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
        body.close();
        assertThat(body.isEndless()).isTrue();
        assertThat(endless.given).isLessThan(4_000_000 + 16 * 1024);
    }

    @Test
    void what_is_skipped_counts_too() {
        var body = new MeasuredBody(new ByteArrayInputStream(new byte[3_000]), 1_000, 4_000);

        assertThatThrownBy(() -> body.skipNBytes(3_000)).isInstanceOf(IOException.class);
    }
}
