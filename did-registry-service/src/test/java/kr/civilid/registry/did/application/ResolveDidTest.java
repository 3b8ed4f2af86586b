package kr.civilid.registry.did.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.registry.did.domain.Organization;
import kr.civilid.registry.did.domain.Resolution;
import kr.civilid.registry.did.domain.Resolution.Error;
import kr.civilid.registry.did.domain.VersionQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolveDidTest {

    private static final AgencyCode MOIS = new AgencyCode("1741000");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final InMemoryOrganizations organizations = new InMemoryOrganizations();
    private final PlainLogs logs = new PlainLogs();
    private final OwnAddress addresses = new OwnAddress("localhost%3A8443");
    private final ResolveDid resolveDid = new ResolveDid(List.of(
            new WebvhMethod(addresses, organizations, logs),
            new WebMethod(addresses, new PublishedDids(organizations, logs)),
            new KeyMethod()));

    @Test
    void a_did_of_this_registry_resolves_with_its_metadata() {
        var did = registered();

        var resolved = (Resolution.Resolved) resolve(did, new VersionQuery.Latest());

        assertThat(resolved.document()).containsEntry("id", did);
        assertThat(resolved.metadata())
                .containsEntry("versionId", "1-line")
                .containsEntry("created", NOON.toString())
                .containsEntry("ttl", "3600")
                .containsEntry("deactivated", false);
    }

    @Test
    void a_did_that_was_given_up_is_gone() {
        logs.deactivated = true;

        assertThat(resolve(registered(), new VersionQuery.Latest())).isInstanceOf(Resolution.Deactivated.class);
        assertFailed(
                resolve("did:web:localhost%3A8443:organizations:1741000", new VersionQuery.Latest()), Error.NOT_FOUND);
    }

    @Test
    void a_log_that_was_tampered_with_does_not_resolve() {
        var did = registered();
        var kept = organizations.kept.get(MOIS);
        organizations.kept.put(MOIS, new Organization(MOIS, kept.did(), List.of("forged")));

        assertFailed(resolve(did, new VersionQuery.Latest()), Error.INVALID_DID);
    }

    @Test
    void the_did_web_beside_it_resolves_and_has_no_versions() {
        var did = registered();
        var web = "did:web:localhost%3A8443:organizations:1741000";

        var resolved = (Resolution.Resolved) resolve(web, new VersionQuery.Latest());

        assertThat(resolved.document()).containsEntry("id", web).containsEntry("alsoKnownAs", List.of(did));
        assertFailed(resolve(web, new VersionQuery.ByNumber(1)), Error.NOT_FOUND);
    }

    @Test
    void a_host_name_has_no_case() {
        registered();

        assertThat(resolve("did:web:LOCALHOST%3a8443:organizations:1741000", new VersionQuery.Latest()))
                .isInstanceOf(Resolution.Resolved.class);
    }

    @ParameterizedTest
    @CsvSource({
        "did:web:localhost%3A8443:organizations:9999999, NOT_FOUND",
        "did:web:localhost%3A8443:organizations, NOT_FOUND",
        "did:web:localhost%3A8443:people:1741000, NOT_FOUND",
        "did:web:elsewhere.example:organizations:1741000, NOT_FOUND",
        "did:webvh:QmXq3qKkf4miH65SnSpkaMbAcXixyR6JU4yt8p4W8ftGWy:localhost%3A8443:organizations:1741000, NOT_FOUND",
        "did:webvh:QmXq3qKkf4miH65SnSpkaMbAcXixyR6JU4yt8p4W8ftGWx:elsewhere.example, NOT_FOUND",
        "did:webvh:QmXq3:localhost%3A8443:organizations:1741000, INVALID_DID",
        "did:example:123, METHOD_NOT_SUPPORTED",
        "example, INVALID_DID",
        "did:key:z, INVALID_DID",
    })
    void what_does_not_resolve_says_why(String did, Error error) {
        registered();

        assertFailed(resolve(did, new VersionQuery.Latest()), error);
    }

    private String registered() {
        var begun = logs.begin(addresses.of(MOIS), did -> Map.of("id", did), NOON)
                .await()
                .indefinitely();
        organizations
                .add(new Organization(MOIS, begun.did(), List.of(begun.line())), NOON)
                .await()
                .indefinitely();
        return begun.did().value();
    }

    private Resolution resolve(String did, VersionQuery version) {
        return resolveDid.of(did, version).await().indefinitely();
    }

    private static void assertFailed(Resolution resolution, Error error) {
        assertThat(resolution)
                .isInstanceOfSatisfying(
                        Resolution.Failed.class,
                        failed -> assertThat(failed.error()).isEqualTo(error));
    }
}
