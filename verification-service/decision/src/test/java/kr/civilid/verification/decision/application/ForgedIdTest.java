package kr.civilid.verification.decision.application;

import static kr.civilid.verification.decision.application.World.ISSUER_KEY;
import static kr.civilid.verification.decision.application.World.NOW;
import static kr.civilid.verification.decision.application.World.SEJONG;
import static kr.civilid.verification.decision.application.World.draft;
import static kr.civilid.verification.decision.application.World.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import kr.civilid.testkit.gate.HeldId;
import kr.civilid.testkit.gate.IdDraft;
import kr.civilid.testkit.gate.RegistryVoice;
import kr.civilid.testkit.gate.Signer;
import kr.civilid.testkit.parts.LocalTrust;
import kr.civilid.verification.decision.domain.Outcome.Allowed;
import kr.civilid.verification.decision.domain.Reason;
import org.junit.jupiter.api.Test;

class ForgedIdTest {

    private final World world = World.inOrder();

    @Test
    void a_signer_of_another_root_is_refused() {
        var stranger = Signer.of(LocalTrust.in(Path.of("target/other-trust")), "issuer");

        assertThat(world.refuses(draft().signedBy(stranger))).isEqualTo(Reason.BAD_ISSUER_SIGNATURE);
    }

    @Test
    void a_certificate_without_its_key_is_refused() {
        var forged = draft().signed(claims -> Signer.sign(header(any -> {}), claims, IdDraft.key()));

        assertThat(world.refuses(forged)).isEqualTo(Reason.BAD_ISSUER_SIGNATURE);
    }

    @Test
    void the_root_itself_is_not_a_signer_and_has_no_place_in_the_chain() {
        var root = new Base64(World.REGISTRY.rootDer());
        var leaf = ISSUER_KEY.key().getX509CertChain().getFirst();

        assertThat(world.refuses(chained(List.of(root)))).isEqualTo(Reason.BAD_ISSUER_SIGNATURE);
        assertThat(world.refuses(chained(List.of(leaf, root)))).isEqualTo(Reason.BAD_ISSUER_SIGNATURE);
        assertThat(world.refuses(chained(List.of(leaf, leaf)))).isEqualTo(Reason.BAD_ISSUER_SIGNATURE);
        assertThat(world.refuses(chained(List.of(leaf, leaf, leaf, leaf)))).isEqualTo(Reason.BAD_ISSUER_SIGNATURE);
        assertThat(world.refuses(chained(List.of(new Base64("AAAA"))))).isEqualTo(Reason.BAD_ISSUER_SIGNATURE);
    }

    private static HeldId chained(List<Base64> x5c) {
        return draft().signed(claims -> ISSUER_KEY.sign("dc+sd-jwt", x5c, claims));
    }

    @Test
    void a_header_without_certificates_is_refused_whatever_else_it_points_to() {
        var pointing = draft().signed(claims -> Signer.sign(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType("dc+sd-jwt"))
                        .jwk(ISSUER_KEY.key().toPublicJWK())
                        .jwkURL(URI.create("http://localhost:1/jwks"))
                        .x509CertURL(URI.create("http://localhost:1/x5u"))
                        .build(),
                claims,
                ISSUER_KEY.key()));

        assertThat(world.refuses(pointing)).isEqualTo(Reason.BAD_ISSUER_SIGNATURE);
    }

    @Test
    void addresses_of_keys_beside_the_certificates_are_ignored() {
        var pointing = draft().signed(claims -> Signer.sign(
                header(it -> it.jwkURL(URI.create("http://localhost:1/jwks"))
                        .x509CertURL(URI.create("http://localhost:1/x5u"))),
                claims,
                ISSUER_KEY.key()));

        assertThat(world.decides(pointing.presentation(SEJONG.urn(), NOW))).isInstanceOf(Allowed.class);
    }

    @Test
    void critical_extensions_are_refused() {
        var critical = draft().signed(claims -> Signer.sign(
                header(it -> it.criticalParams(Set.of("urn:x")).customParam("urn:x", true)), claims, ISSUER_KEY.key()));

        assertThat(world.refuses(critical)).isEqualTo(Reason.BAD_ISSUER_SIGNATURE);
    }

    @Test
    void a_token_of_another_kind_is_not_an_id() {
        for (var type : List.of("JWT", "kb+jwt", "statuslist+jwt", "civilid-trust-list+jwt", "vc+sd-jwt", "")) {
            var other = draft().signed(claims -> ISSUER_KEY.sign(type, claims));
            assertThat(world.refuses(other)).as(type).isEqualTo(Reason.BAD_ISSUER_SIGNATURE);
        }
    }

    @Test
    void an_unsigned_id_is_refused() {
        var unsigned = draft().signed(claims -> Base64URL.encode("{\"alg\":\"none\",\"typ\":\"dc+sd-jwt\"}") + "."
                + Base64URL.encode(new Payload(claims).toString()) + ".");

        assertThat(world.refuses(unsigned)).isEqualTo(Reason.BAD_ISSUER_SIGNATURE);
    }

    @Test
    void a_mac_made_with_the_public_certificate_is_refused() throws JOSEException {
        var secret = ISSUER_KEY.key().getX509CertChain().getFirst().toString().getBytes(StandardCharsets.US_ASCII);
        var mac = new MACSigner(secret);
        var confused = draft().signed(claims -> {
            var jws = new JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .type(new JOSEObjectType("dc+sd-jwt"))
                            .x509CertChain(ISSUER_KEY.key().getX509CertChain())
                            .build(),
                    new Payload(claims));
            try {
                jws.sign(mac);
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
            return jws.serialize();
        });

        assertThat(world.refuses(confused)).isEqualTo(Reason.BAD_ISSUER_SIGNATURE);
    }

    @Test
    void the_signature_of_zeros_is_refused() {
        var id = id();
        var unsigned = id.credential().substring(0, id.credential().lastIndexOf('.') + 1);
        var psychic = new HeldId(unsigned + Base64URL.encode(new byte[64]), id.disclosures(), id.phone());

        assertThat(world.refuses(psychic)).isEqualTo(Reason.BAD_ISSUER_SIGNATURE);
    }

    @Test
    void a_signature_seen_before_does_not_vouch_for_another_id() {
        var good = id();
        world.decides(good.presentation(SEJONG.urn(), NOW));
        var signature = good.credential().substring(good.credential().lastIndexOf('.'));
        var other = draft().with("exp", 4_000_000_000L).signedBy(ISSUER_KEY).credential();
        var grafted = new HeldId(other.substring(0, other.lastIndexOf('.')) + signature, Map.of(), good.phone());

        assertThat(world.refuses(grafted.presentation(SEJONG.urn(), NOW))).isEqualTo(Reason.BAD_ISSUER_SIGNATURE);
    }

    @Test
    void a_certificate_is_asked_again_under_every_trust_list() {
        var id = id();
        world.decides(id.presentation(SEJONG.urn(), NOW));
        var otherRoot = new RegistryVoice(LocalTrust.in(Path.of("target/other-trust"))).rootDer();
        world.hears(Trusting.anchors(2, otherRoot));

        assertThat(world.refuses(id)).isEqualTo(Reason.BAD_ISSUER_SIGNATURE);
    }

    @Test
    void an_expired_certificate_is_refused_also_when_it_was_good_before() {
        var late = NOW.plus(Duration.ofDays(826));
        var lasting = draft().with("exp", late.plusSeconds(1).getEpochSecond()).signedBy(ISSUER_KEY);
        world.hears(Trusting.until(2, late.plusSeconds(1)));
        world.decides(lasting.presentation(SEJONG.urn(), NOW));
        world.now = late;

        assertThat(world.refuses(lasting)).isEqualTo(Reason.CERTIFICATE_EXPIRED);
        world.hears(Trusting.until(3, late.plusSeconds(1)));
        assertThat(world.refuses(lasting)).isEqualTo(Reason.CERTIFICATE_EXPIRED);
    }

    private static JWSHeader header(Consumer<JWSHeader.Builder> more) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("dc+sd-jwt"))
                .x509CertChain(ISSUER_KEY.key().getX509CertChain());
        more.accept(header);
        return header.build();
    }
}
