package kr.civilid.issuance.credential.sdjwt;

import static org.assertj.core.api.Assertions.assertThat;

import com.authlete.sd.Disclosure;
import com.authlete.sd.SDJWT;
import com.nimbusds.jose.jwk.ECKey;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.civilid.events.catalog.StatusReference;
import kr.civilid.issuance.credential.Hong;
import kr.civilid.issuance.credential.application.IssuerSignatures;
import kr.civilid.issuance.credential.application.TypeMetadata;
import kr.civilid.issuance.credential.domain.IdContent;
import kr.civilid.issuance.credential.domain.Validity;
import kr.civilid.issuance.oauth.Keys;
import kr.civilid.issuance.oauth.application.BaseUrl;
import org.junit.jupiter.api.Test;

class SdJwtCopySignerTest {

    private static final Validity VALIDITY =
            new Validity(Instant.parse("2026-03-02T00:00:00Z"), Instant.parse("2029-03-02T00:00:00Z"));
    private static final StatusReference STATUS =
            new StatusReference(URI.create("https://registry.example/statuslists/1"), 42);

    private final ECKey holder = Keys.next();
    private final List<Map<String, Object>> signed = new ArrayList<>();
    private final SdJwtCopySigner signer;

    SdJwtCopySignerTest() throws Exception {
        signer = new SdJwtCopySigner(
                new IssuerSignatures() {
                    @Override
                    public String sign(String type, Map<String, Object> claims) {
                        signed.add(claims);
                        return Keys.jws(Keys.next(), type, claims);
                    }

                    @Override
                    public ECKey publicKey() {
                        return Keys.next();
                    }

                    @Override
                    public Instant certificateEnd() {
                        return VALIDITY.until();
                    }
                },
                new TypeMetadata(),
                new BaseUrl("https://id.example.kr"),
                new SecureRandom());
    }

    @Test
    void only_type_times_key_and_status_are_in_the_open() {
        sign();

        assertThat(signed.getFirst())
                .containsOnlyKeys("iss", "iat", "nbf", "exp", "vct", "vct#integrity", "cnf", "status", "_sd", "_sd_alg")
                .containsEntry("exp", VALIDITY.until().getEpochSecond())
                .containsEntry(
                        "status",
                        Map.of(
                                "status_list",
                                Map.of("idx", 42, "uri", STATUS.uri().toString())));
        assertThat(signed.getFirst().toString()).doesNotContain("홍길동", "1990-05-17", "2020123456");
    }

    @Test
    void the_key_has_no_member_that_could_tell_its_holder() {
        sign();

        assertThat(signed.getFirst().get("cnf"))
                .isEqualTo(Map.of(
                        "jwk",
                        Map.of(
                                "kty",
                                "EC",
                                "crv",
                                "P-256",
                                "x",
                                holder.getX().toString(),
                                "y",
                                holder.getY().toString())));
    }

    @Test
    void two_copies_share_no_salt_and_no_digest() {
        var one = sign();
        var other = sign();

        assertThat(one.getDisclosures().stream().map(Disclosure::getSalt))
                .doesNotContainAnyElementsOf(
                        other.getDisclosures().stream().map(Disclosure::getSalt).toList());
        assertThat(digests(0)).doesNotContainAnyElementsOf(digests(1));
    }

    @Test
    void the_order_of_the_digests_does_not_tell_which_claim_is_which() {
        var copy = sign();

        assertThat(digests(0)).isSorted().hasSameSizeAs(copy.getDisclosures());
    }

    private List<String> digests(int copy) {
        return ((List<?>) signed.get(copy).get("_sd"))
                .stream().map(Object::toString).toList();
    }

    private SDJWT sign() {
        return SDJWT.parse(
                signer.sign(IdContent.of(Hong.EMPLOYEE, Hong.AGENCY, "인사혁신처", VALIDITY), VALIDITY, holder, STATUS));
    }
}
