package kr.civilid.verification.decision.application;

import static kr.civilid.verification.decision.application.World.ISSUER_KEY;
import static kr.civilid.verification.decision.application.World.NOW;
import static kr.civilid.verification.decision.application.World.SEJONG;
import static kr.civilid.verification.decision.application.World.draft;
import static kr.civilid.verification.decision.application.World.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.civilid.testkit.gate.HeldId;
import kr.civilid.testkit.gate.IdDraft;
import kr.civilid.verification.decision.domain.GatePolicy;
import kr.civilid.verification.decision.domain.Outcome.Allowed;
import kr.civilid.verification.decision.domain.Reason;
import kr.civilid.verification.decision.domain.Site;
import org.junit.jupiter.api.Test;

class BindingTest {

    private final World world = World.inOrder();
    private final HeldId id = id();

    @Test
    void a_presentation_for_another_site_is_refused() {
        assertThat(world.refuses(id.presentation("urn:kr:civilid:site:seoul", NOW)))
                .isEqualTo(Reason.WRONG_AUDIENCE);
        assertThat(world.refuses(bound("aud", List.of(SEJONG.urn())))).isEqualTo(Reason.MALFORMED);
        assertThat(world.refuses(bound("aud", null))).isEqualTo(Reason.WRONG_AUDIENCE);
    }

    @Test
    void a_presentation_for_any_gate_is_taken_only_where_the_policy_says_so() {
        assertThat(world.decides(id.presentation(Site.ANY_GATE, NOW))).isInstanceOf(Allowed.class);
        world.policy = new GatePolicy(SEJONG, Set.of(), Optional.empty(), false, Set.of());
        assertThat(world.refuses(id.presentation(Site.ANY_GATE, NOW))).isEqualTo(Reason.WRONG_AUDIENCE);
    }

    @Test
    void a_presentation_lives_for_fifteen_seconds() {
        assertThat(world.decides(id.presentation(SEJONG.urn(), NOW.minusSeconds(15))))
                .isInstanceOf(Allowed.class);
        assertThat(world.refuses(id.presentation(SEJONG.urn(), NOW.minusSeconds(16))))
                .isEqualTo(Reason.STALE_PRESENTATION);
        assertThat(world.refuses(bound("iat", null))).isEqualTo(Reason.BAD_HOLDER_BINDING);
    }

    @Test
    void a_phone_may_be_five_seconds_ahead_and_no_more() {
        assertThat(world.decides(id.presentation(SEJONG.urn(), NOW.plusSeconds(5))))
                .isInstanceOf(Allowed.class);
        assertThat(world.refuses(id.presentation(SEJONG.urn(), NOW.plusSeconds(6))))
                .isEqualTo(Reason.STALE_PRESENTATION);
    }

    @Test
    void a_nonce_that_could_be_guessed_is_refused() {
        assertThat(world.refuses(bound("nonce", "123456789012345"))).isEqualTo(Reason.BAD_HOLDER_BINDING);
        assertThat(world.refuses(bound("nonce", null))).isEqualTo(Reason.BAD_HOLDER_BINDING);
        assertThat(world.decides(bound("nonce", "1234567890123456"))).isInstanceOf(Allowed.class);
    }

    @Test
    void disclosures_that_the_phone_did_not_sign_for_are_refused() {
        var shown = id.presentation(SEJONG.urn(), NOW, "name");
        var swapped = shown.replace(
                id.disclosures().get("name").toString(),
                id.disclosures().get("rank").toString());

        assertThat(world.refuses(swapped)).isEqualTo(Reason.BAD_HOLDER_BINDING);
        assertThat(world.refuses(bound("sd_hash", "AAAA"))).isEqualTo(Reason.BAD_HOLDER_BINDING);
    }

    @Test
    void a_disclosure_shown_twice_or_of_another_id_is_refused() {
        var name = id.disclosures().get("name");
        var twice = new HeldId(id.credential(), Map.of("name", name, "again", name), id.phone());
        var foreign = new HeldId(id.credential(), id().disclosures(), id.phone());

        assertThat(world.refuses(twice.presentation(SEJONG.urn(), NOW, "name", "again")))
                .isEqualTo(Reason.MALFORMED);
        assertThat(world.refuses(foreign.presentation(SEJONG.urn(), NOW, "name")))
                .isEqualTo(Reason.MALFORMED);
    }

    @Test
    void another_phone_is_refused() {
        var thief = new HeldId(id.credential(), id.disclosures(), IdDraft.key());

        assertThat(world.refuses(thief)).isEqualTo(Reason.BAD_HOLDER_BINDING);
    }

    @Test
    void an_id_that_no_phone_signs_for_is_refused() {
        var shown = id.presentation(SEJONG.urn(), NOW, "name");

        assertThat(world.refuses(shown.substring(0, shown.lastIndexOf('~') + 1)))
                .isEqualTo(Reason.BAD_HOLDER_BINDING);
        assertThat(world.refuses(shown.substring(0, shown.lastIndexOf('~')))).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void an_id_bound_to_no_usable_key_is_refused() {
        var jwk = new HashMap<String, Object>(id.phone().toPublicJWK().toJSONObject());
        assertThat(world.refuses(draft().without("cnf").signedBy(ISSUER_KEY))).isEqualTo(Reason.BAD_HOLDER_BINDING);
        for (var change : List.of(Map.of("kty", "oct"), Map.of("crv", "P-384"), Map.of("x", "AA"), Map.of("d", "AA"))) {
            var altered = new HashMap<>(jwk);
            altered.putAll(change);
            var held = draft().with("cnf", Map.of("jwk", altered)).signedBy(ISSUER_KEY);
            var shown = new HeldId(held.credential(), held.disclosures(), id.phone());
            assertThat(world.refuses(shown)).as(change.toString()).isEqualTo(Reason.BAD_HOLDER_BINDING);
        }
    }

    @Test
    void a_minimal_key_suffices_and_more_about_it_does_no_harm() {
        var jwk = new HashMap<String, Object>(id.phone().toPublicJWK().toJSONObject());
        jwk.putAll(Map.of("kid", "1", "use", "sig", "alg", "ES256"));
        var held = draft().with("cnf", Map.of("jwk", jwk)).signedBy(ISSUER_KEY);
        var shown = new HeldId(held.credential(), held.disclosures(), id.phone());

        assertThat(world.decides(shown.presentation(SEJONG.urn(), NOW))).isInstanceOf(Allowed.class);
    }

    @Test
    void a_token_of_another_kind_or_algorithm_is_no_key_binding() {
        for (var type : List.of("JWT", "dc+sd-jwt", "openid4vci-proof+jwt", "dpop+jwt")) {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(new JOSEObjectType(type))
                    .build();
            var shown = id.presentation(header, HeldId.bindingClaims(SEJONG.urn(), NOW), id.phone());
            assertThat(world.refuses(shown)).as(type).isEqualTo(Reason.BAD_HOLDER_BINDING);
        }
        var critical = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("kb+jwt"))
                .criticalParams(Set.of("urn:x"))
                .customParam("urn:x", true)
                .build();
        assertThat(world.refuses(id.presentation(critical, HeldId.bindingClaims(SEJONG.urn(), NOW), id.phone())))
                .isEqualTo(Reason.BAD_HOLDER_BINDING);
    }

    @Test
    void a_key_that_the_phone_brings_along_is_not_looked_at() {
        var thief = IdDraft.key();
        var header = new JWSHeader.Builder(HeldId.KEY_BINDING)
                .jwk(thief.toPublicJWK())
                .build();

        assertThat(world.refuses(id.presentation(header, HeldId.bindingClaims(SEJONG.urn(), NOW), thief)))
                .isEqualTo(Reason.BAD_HOLDER_BINDING);
    }

    @Test
    void an_unsigned_or_psychic_key_binding_is_refused() {
        var shown = id.presentation(SEJONG.urn(), NOW);
        var unsigned = shown.substring(0, shown.lastIndexOf('.') + 1);

        assertThat(world.refuses(unsigned)).isEqualTo(Reason.BAD_HOLDER_BINDING);
        assertThat(world.refuses(unsigned + Base64URL.encode(new byte[64]))).isEqualTo(Reason.BAD_HOLDER_BINDING);
        var none = Base64URL.encode("{\"alg\":\"none\",\"typ\":\"kb+jwt\"}")
                + unsigned.substring(unsigned.indexOf('.', unsigned.lastIndexOf('~')), unsigned.length());
        assertThat(world.refuses(shown.substring(0, shown.lastIndexOf('~') + 1) + none))
                .isEqualTo(Reason.BAD_HOLDER_BINDING);
    }

    private String bound(String name, Object value) {
        var claims = HeldId.bindingClaims(SEJONG.urn(), NOW);
        if (value == null) {
            claims.remove(name);
        } else {
            claims.put(name, value);
        }
        return id.presentation(HeldId.KEY_BINDING, claims, id.phone());
    }
}
