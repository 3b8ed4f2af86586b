package kr.civilid.issuance.credential.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import kr.civilid.issuance.credential.Hong;
import org.junit.jupiter.api.Test;

class IdContentTest {

    private final IdContent content = IdContent.of(
            Hong.EMPLOYEE,
            Hong.AGENCY,
            "인사혁신처",
            new Validity(Instant.parse("2026-03-02T00:00:00Z"), Instant.parse("2029-03-02T00:00:00Z")));

    @Test
    void it_says_what_the_card_says() {
        assertThat(content.text(Claim.NAME)).isEqualTo("홍길동");
        assertThat(content.text(Claim.FAMILY_NAME)).isEqualTo("홍");
        assertThat(content.text(Claim.GIVEN_NAME)).isEqualTo("길동");
        assertThat(content.text(Claim.AGENCY_CODE)).isEqualTo("1741000");
        assertThat(content.text(Claim.AGENCY_NAME)).isEqualTo("행정안전부");
        assertThat(content.text(Claim.BIRTH_DATE)).isEqualTo("1990-05-17");
        assertThat(content.text(Claim.ISSUE_DATE)).isEqualTo("2026-03-02");
        assertThat(content.text(Claim.EXPIRY_DATE)).isEqualTo("2029-03-02");
    }

    @Test
    void it_has_every_claim() {
        assertThat(content.texts()).containsOnlyKeys(Claim.values());
        assertThat(content.texts().values()).allSatisfy(text -> assertThat(text).isNotEmpty());
    }

    @Test
    void the_portrait_is_a_data_url_of_the_very_jpeg() {
        var portrait = content.text(Claim.PORTRAIT);

        assertThat(portrait).startsWith("data:image/jpeg;base64,");
        assertThat(Base64.getDecoder().decode(portrait.substring(portrait.indexOf(',') + 1)))
                .isEqualTo(Hong.EMPLOYEE.portrait());
    }

    @Test
    void it_does_not_show_itself() {
        assertThat(content.toString()).doesNotContain("홍길동", "1990");
    }
}
