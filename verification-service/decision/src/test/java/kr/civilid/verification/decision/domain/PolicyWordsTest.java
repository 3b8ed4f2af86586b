package kr.civilid.verification.decision.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyWordsTest {

    @Test
    void every_reason_has_a_name_that_machines_can_keep() {
        assertThat(Reason.BAD_ISSUER_SIGNATURE.machineName()).isEqualTo("bad-issuer-signature");
        assertThat(Reason.values()).extracting(Reason::machineName).allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sejong",
                "urn:kr:civilid:gates",
                "urn:kr:civilid:site:",
                "urn:kr:civilid:site:Sejong",
                "urn:kr:civilid:site:-a"
            })
    void what_does_not_name_a_site_is_refused(String urn) {
        assertThatThrownBy(() -> new Site(urn)).isInstanceOf(IllegalArgumentException.class);
    }
}
