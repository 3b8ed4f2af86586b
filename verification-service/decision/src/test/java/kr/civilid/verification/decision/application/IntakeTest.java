package kr.civilid.verification.decision.application;

import static kr.civilid.verification.decision.application.World.ISSUER;
import static kr.civilid.verification.decision.application.World.LIST;
import static kr.civilid.verification.decision.application.World.NOW;
import static kr.civilid.verification.decision.application.World.REGISTRY;
import static kr.civilid.verification.decision.application.World.TRUST;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.RegistryEvent.DidRegistered;
import kr.civilid.events.catalog.RegistryEvent.HolderRegistered;
import kr.civilid.events.catalog.RegistryEvent.StatusListPublished;
import kr.civilid.events.catalog.RegistryEvent.TrustListPublished;
import kr.civilid.events.catalog.TrustList;
import kr.civilid.testkit.gate.IdDraft;
import kr.civilid.testkit.gate.RegistryVoice;
import kr.civilid.testkit.gate.Signer;
import kr.civilid.testkit.parts.LocalTrust;
import kr.civilid.verification.decision.application.Intake.Result.Outdated;
import kr.civilid.verification.decision.application.Intake.Result.Rejected;
import kr.civilid.verification.decision.application.Intake.Result.Taken;
import kr.civilid.verification.decision.domain.Reason;
import org.junit.jupiter.api.Test;

class IntakeTest {

    private static final Signer STATUS = Signer.of(TRUST, "status");

    private final World world = World.inOrder();

    @Test
    void a_newer_status_list_replaces_the_older_one_and_not_the_other_way() {
        assertThat(world.hears(REGISTRY.statusList(LIST, 2, Map.of(4711, 1), NOW)))
                .isInstanceOf(Taken.class);
        assertThat(world.hears(REGISTRY.statusList(LIST, 1, Map.of(), NOW))).isEqualTo(new Outdated());
        assertThat(world.snapshot.list(LIST.toString()).orElseThrow().at(4711)).isEqualTo(1);
    }

    @Test
    void an_old_token_under_a_new_version_does_not_bring_the_revoked_back() {
        var old = REGISTRY.statusList(LIST, 1, Map.of(), NOW.minusSeconds(60));
        world.hears(REGISTRY.statusList(LIST, 2, Map.of(4711, 1), NOW));

        assertThat(world.hears(new StatusListPublished(LIST, 99, old.token(), NOW)))
                .isEqualTo(new Outdated());
        assertThat(world.snapshot.list(LIST.toString()).orElseThrow().at(4711)).isEqualTo(1);
    }

    @Test
    void a_token_heard_twice_changes_nothing() {
        var event = REGISTRY.statusList(LIST, 2, Map.of(), NOW);

        assertThat(world.hears(event)).isInstanceOf(Taken.class);
        assertThat(world.hears(new StatusListPublished(LIST, 3, event.token(), NOW)))
                .isEqualTo(new Outdated());
    }

    @Test
    void lists_at_different_addresses_stand_side_by_side() {
        var second = URI.create("http://localhost:8083/statuslists/2");
        world.hears(REGISTRY.statusList(second, 1, Map.of(1, 2), NOW));

        assertThat(world.snapshot.lists())
                .extracting(StatusList::uri)
                .containsExactlyInAnyOrder(LIST.toString(), second.toString());
        assertThat(world.snapshot.list(second.toString()).orElseThrow().at(1)).isEqualTo(2);
        assertThat(world.snapshot.list(LIST.toString()).orElseThrow().at(1)).isZero();
    }

    @Test
    void a_list_signed_by_a_stranger_is_rejected() {
        var stranger = new RegistryVoice(LocalTrust.in(Path.of("target/other-trust")));

        rejects(stranger.statusList(LIST, 2, Map.of(), NOW), Reason.BAD_ISSUER_SIGNATURE);
        rejects(stranger.trustList(2, ISSUER, NOW), Reason.BAD_ISSUER_SIGNATURE);
    }

    @Test
    void a_list_with_our_certificate_but_another_key_is_rejected() {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("statuslist+jwt"))
                .x509CertChain(STATUS.key().getX509CertChain())
                .build();
        var forged = Signer.sign(header, RegistryVoice.statusClaims(LIST, Map.of(), NOW), IdDraft.key());

        rejects(new StatusListPublished(LIST, 2, forged, NOW), Reason.BAD_ISSUER_SIGNATURE);
    }

    @Test
    void a_list_of_another_address_is_rejected() {
        var other = REGISTRY.statusList(URI.create("http://localhost:8083/statuslists/2"), 2, Map.of(), NOW);

        rejects(new StatusListPublished(LIST, 2, other.token(), NOW), Reason.MALFORMED);
    }

    @Test
    void a_list_from_the_future_is_rejected_lest_it_shut_out_all_that_follow() {
        rejects(REGISTRY.statusList(LIST, 2, Map.of(), NOW.plusSeconds(61)), Reason.NOT_YET_VALID);
        assertThat(world.hears(REGISTRY.statusList(LIST, 2, Map.of(), NOW.plusSeconds(60))))
                .isInstanceOf(Taken.class);
    }

    @Test
    void a_list_of_another_kind_or_shape_is_rejected() {
        var claims = RegistryVoice.statusClaims(LIST, Map.of(), NOW);
        rejects(new StatusListPublished(LIST, 2, STATUS.sign("JWT", claims), NOW), Reason.MALFORMED);
        for (var missing : List.of("sub", "iat", "exp", "status_list")) {
            var less = new HashMap<>(claims);
            less.remove(missing);
            rejects(status(less), Reason.MALFORMED);
        }
        rejects(status(lists(1, RegistryVoice.deflated(new byte[8]))), Reason.MALFORMED);
        rejects(status(lists(2, "not zlib")), Reason.MALFORMED);
        rejects(status(lists(2, "AAAA")), Reason.MALFORMED);
        rejects(new StatusListPublished(LIST, 2, "a.b", NOW), Reason.MALFORMED);
        rejects(new StatusListPublished(LIST, 2, "", NOW), Reason.MALFORMED);
    }

    @Test
    void a_list_that_inflates_beyond_measure_is_rejected() {
        assertThat(world.hears(status(lists(2, RegistryVoice.deflated(new byte[1 << 18])))))
                .isInstanceOf(Taken.class);
        rejects(status(lists(2, RegistryVoice.deflated(new byte[(1 << 18) + 1]))), Reason.MALFORMED);
        rejects(status(lists(2, RegistryVoice.deflated(new byte[1 << 28]))), Reason.MALFORMED);
    }

    private static Map<String, Object> lists(int bits, String compressed) {
        var claims = RegistryVoice.statusClaims(LIST, Map.of(), NOW);
        claims.put("status_list", Map.of("bits", bits, "lst", compressed));
        return claims;
    }

    private static StatusListPublished status(Map<String, Object> claims) {
        return new StatusListPublished(LIST, 2, STATUS.sign("statuslist+jwt", claims), NOW);
    }

    @Test
    void a_higher_trust_list_replaces_a_lower_one_and_not_the_other_way() {
        assertThat(world.hears(REGISTRY.trustList(3, ISSUER, NOW))).isInstanceOf(Taken.class);
        assertThat(world.hears(REGISTRY.trustList(3, ISSUER, NOW))).isEqualTo(new Outdated());
        assertThat(world.hears(REGISTRY.trustList(2, ISSUER, NOW))).isEqualTo(new Outdated());
        assertThat(world.snapshot.trust().orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void a_trust_list_of_another_version_than_announced_is_rejected() {
        var old = REGISTRY.trustList(2, ISSUER, NOW);

        rejects(new TrustListPublished(99, old.token(), NOW), Reason.MALFORMED);
    }

    @Test
    void a_trust_list_that_cannot_be_used_is_rejected_whole() {
        var list = new TrustList(2, NOW, NOW.plus(Duration.ofDays(1)), List.of());
        for (var missing : List.of("expiresAt", "issuers")) {
            var less = RegistryVoice.claims(list);
            less.remove(missing);
            rejects(Trusting.signed(2, less), Reason.MALFORMED);
        }
        rejects(Trusting.anchors(2, "AAAA"), Reason.BAD_ISSUER_SIGNATURE);
        var twice = new TrustList.Issuer("did:web:a", ISSUER, List.of(), List.of());
        rejects(Trusting.list(2, twice, twice), Reason.MALFORMED);
        rejects(
                new TrustListPublished(2, STATUS.sign("statuslist+jwt", RegistryVoice.claims(list)), NOW),
                Reason.MALFORMED);
    }

    @Test
    void what_else_the_registry_says_does_not_concern_a_gate() {
        assertThat(world.hears(new DidRegistered("did:web:a", NOW))).isEqualTo(new Outdated());
        assertThat(world.hears(new HolderRegistered(IssuanceId.next(), Digest.of(new byte[0]), NOW)))
                .isEqualTo(new Outdated());
    }

    private void rejects(kr.civilid.events.catalog.RegistryEvent event, Reason reason) {
        var before = world.snapshot;

        assertThat(world.hears(event)).isEqualTo(new Rejected(reason));
        assertThat(world.snapshot).isSameAs(before);
    }
}
