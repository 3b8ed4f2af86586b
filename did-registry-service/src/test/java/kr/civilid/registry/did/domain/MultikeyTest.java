package kr.civilid.registry.did.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultikeyTest {

    /// The vectors of draft-msporny-base58.
    @ParameterizedTest
    @CsvSource({
        "48656c6c6f20576f726c6421, 2NEpo7TZRRrLZSi2U",
        "0000287fb4cd, 11233QC4",
    })
    void base58_is_bitcoins(String hex, String text) {
        assertThat(Base58.encode(HexFormat.of().parseHex(hex))).isEqualTo(text);
        assertThat(Base58.decode(text)).isEqualTo(HexFormat.of().parseHex(hex));
    }

    @Test
    void a_long_text_comes_back() {
        var text = "The quick brown fox jumps over the lazy dog.".getBytes(StandardCharsets.US_ASCII);

        assertThat(Base58.encode(text)).isEqualTo("USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z");
        assertThat(Base58.decode(Base58.encode(text))).isEqualTo(text);
        assertThat(Base58.decode(Base58.encode(new byte[3]))).isEqualTo(new byte[3]);
        assertThat(Base58.decode("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "O", "I", "l", "가", "a b"})
    void a_character_outside_the_alphabet_is_refused(String text) {
        assertThatExceptionOfType(InvalidDid.class).isThrownBy(() -> Base58.decode(text));
    }

    @Test
    void what_would_take_long_to_decode_is_refused() {
        assertThatExceptionOfType(InvalidDid.class).isThrownBy(() -> Base58.decode("2".repeat(201)));
    }

    /// Examples of the did:key specification.
    @ParameterizedTest
    @CsvSource({
        "z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK, ED25519",
        "zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169, P256",
    })
    void a_key_names_its_type_and_is_written_as_read(String text, Multikey.Type type) {
        var key = Multikey.parse(text);

        assertThat(key.type()).isEqualTo(type);
        assertThat(key.multibase()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "z",
                "u6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK",
                "z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2do",
                "z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc",
            })
    void what_is_not_such_a_key_is_refused(String text) {
        assertThatExceptionOfType(InvalidDid.class).isThrownBy(() -> Multikey.parse(text));
    }
}
