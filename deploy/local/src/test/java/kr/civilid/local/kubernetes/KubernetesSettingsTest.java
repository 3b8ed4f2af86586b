package kr.civilid.local.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.civilid.local.Addresses;
import kr.civilid.local.Checkout;
import kr.civilid.local.Ports;
import kr.civilid.local.Service;
import kr.civilid.local.setup.ServiceSettings;
import kr.civilid.testkit.parts.LocalTrust;
import kr.civilid.testkit.shape.LimitsTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A deployed service is told whatever a local one is told, and what only production has.
class KubernetesSettingsTest {

    /// What one machine has and production must not: a phone that proves nothing, the issuer's private key beside the
    /// registry, which needs no more than the certificate, texts at any hour of the night, and decisions
    /// with a token that tells no log-in.
    private static final Set<String> LOCAL_BY_NATURE = Set.of(
            "ISSUANCE civilid.attestation.simulator",
            "APPROVAL civilid.decision.token-age-counts",
            "DID_REGISTRY civilid.keys.issuer.keystore",
            "DID_REGISTRY civilid.keys.issuer.password",
            "NOTIFICATION civilid.restraint.quiet-from",
            "NOTIFICATION civilid.restraint.quiet-until");

    /// What the local system does without: real phones, the whole register of agencies, replicas that share a session,
    /// a registered number to text from.
    private static final Map<Service, Set<String>> PRODUCTION_ALONE = Map.of(
            Service.ISSUANCE,
            Set.of(
                    "civilid.agencies.file",
                    "civilid.attestation.android.apps",
                    "civilid.attestation.android.revocation-list",
                    "civilid.attestation.ios.apps"),
            Service.APPROVAL,
            Set.of("civilid.session.secret"),
            Service.DID_REGISTRY,
            Set.of("civilid.issuer.certificate", "civilid.organization.code"),
            Service.NOTIFICATION,
            Set.of("civilid.senders"),
            Service.VERIFICATION,
            Set.of());

    private static final Pattern SECRET =
            Pattern.compile(".*(PASSWORD|USERNAME|SYSTEM_ID|TOKEN|RECEIPT_KEYS|SESSION_SECRET)");
    private static final String KEYS = "/keys/";

    @TempDir
    static Path folder;

    private static ServiceSettings local;

    @BeforeAll
    static void kubectl_is_there() {
        Rendered.needsKubectl();
        local = new ServiceSettings(new Addresses(new Ports(0)), LocalTrust.in(folder.resolve("trust")));
    }

    @ParameterizedTest
    @EnumSource
    void what_a_local_service_is_told_and_reads_a_deployed_one_is_told(Service service) throws IOException {
        var wanted = new TreeSet<>(local.of(service).keySet());
        wanted.retainAll(readBy(service));
        wanted.removeIf(setting -> LOCAL_BY_NATURE.contains(service + " " + setting));

        assertThat(Rendered.environment(service.partName()).keySet()).containsAll(variables(wanted));
    }

    @ParameterizedTest
    @EnumSource
    void what_production_alone_has_is_told(Service service) throws IOException {
        assertThat(Rendered.environment(service.partName()).keySet())
                .containsAll(variables(PRODUCTION_ALONE.getOrDefault(service, Set.of())));
    }

    /// A row of the exceptions that excepts nothing would hide the next thing forgotten.
    @ParameterizedTest
    @EnumSource
    void what_is_local_by_nature_is_told_locally_alone(Service service) throws IOException {
        var exceptions = LOCAL_BY_NATURE.stream()
                .filter(exception -> exception.startsWith(service + " "))
                .map(exception -> exception.substring(service.name().length() + 1))
                .toList();

        assertThat(local.of(service).keySet()).containsAll(exceptions);
        assertThat(Rendered.environment(service.partName()).keySet())
                .filteredOn(variables(exceptions)::contains)
                .isEmpty();
    }

    @Test
    void nothing_is_told_that_nobody_reads() throws IOException {
        var read = new TreeSet<String>();
        var told = new TreeSet<String>();
        for (var service : Service.values()) {
            read.addAll(variables(readBy(service)));
            told.addAll(Rendered.environment(service.partName()).keySet());
        }

        assertThat(told).filteredOn(variable -> variable.startsWith("CIVILID_")).isSubsetOf(read);
    }

    @ParameterizedTest
    @EnumSource
    void what_must_not_be_seen_is_in_the_secret_of_the_service(Service service) throws IOException {
        var secret = service.peerName() + "-passwords/";
        Rendered.environment(service.partName()).forEach((variable, value) -> {
            if (SECRET.matcher(variable).matches()) {
                assertThat(value).as(variable).isEqualTo(secret + variable);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void who_makes_each_file_and_password_is_written_down(Service service) throws IOException {
        var readme = Files.readString(Checkout.root().resolve("deploy/kubernetes/README.md"));
        Rendered.environment(service.partName()).forEach((variable, value) -> {
            if (value.startsWith(KEYS)) {
                assertThat(readme).contains("`" + value.substring(KEYS.length()) + "`");
            } else if (SECRET.matcher(variable).matches()) {
                assertThat(readme).contains("`" + variable + "`");
            }
        });
    }

    /// Its own part of the table of settings, and those of the modules that it is built on.
    private static Set<String> readBy(Service service) throws IOException {
        var table = LimitsTable.read();
        var pom = Files.readString(Checkout.root().resolve(service.partName()).resolve("pom.xml"));
        return Stream.concat(
                        Stream.of(service.partName(), "events/delivery", "events/http"),
                        Stream.of("access", "vault")
                                .filter(module -> pom.contains("events-" + module))
                                .map(module -> "events/" + module))
                .flatMap(module -> table.settings(module).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> variables(Collection<String> settings) {
        return settings.stream()
                .map(setting -> setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
