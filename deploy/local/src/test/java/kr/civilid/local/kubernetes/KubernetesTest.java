package kr.civilid.local.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.civilid.local.Service;
import kr.civilid.local.setup.TopicPlan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KubernetesTest {

    @BeforeAll
    static void kubectl_is_there() {
        Rendered.needsKubectl();
    }

    @Test
    void every_manifest_fits_the_schema_of_its_kind() throws IOException {
        var manifests = Rendered.manifests();

        assertThat(manifests).hasSizeGreaterThan(30);
        for (var manifest : manifests) {
            assertThatCode(() -> ApiSchemas.validate(manifest))
                    .as("%s %s", manifest.get("kind"), manifest.at("/metadata/name"))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void the_schemas_refuse_what_the_api_would() throws IOException {
        var deployment = Rendered.of("Deployment").getFirst();
        var container = (ObjectNode) deployment.at("/spec/template/spec/containers/0");
        container.put("imagePulPolicy", "Always");
        assertThatThrownBy(() -> ApiSchemas.validate(deployment)).hasMessageContaining("imagePulPolicy");
        container.remove("imagePulPolicy");

        ((ObjectNode) deployment.get("spec")).put("replicas", "two");
        assertThatThrownBy(() -> ApiSchemas.validate(deployment)).isInstanceOf(RuntimeException.class);

        var topic = Rendered.of("KafkaTopic").getFirst();
        ((ObjectNode) topic.get("spec")).put("partition", 3);
        assertThatThrownBy(() -> ApiSchemas.validate(topic)).hasMessageContaining("partition");
    }

    @Test
    void each_service_is_deployed_reached_and_kept_from_being_drained_at_once() throws IOException {
        var names = Stream.of(Service.values()).map(Service::partName).toList();
        for (var kind : new String[] {"Deployment", "Service", "PodDisruptionBudget"}) {
            assertThat(Rendered.of(kind))
                    .extracting(manifest -> manifest.at("/metadata/name").asText())
                    .containsExactlyInAnyOrderElementsOf(names);
        }
        for (var service : Rendered.of("Service")) {
            assertThat(service.at("/spec/selector/app.kubernetes.io~1name")).isEqualTo(service.at("/metadata/name"));
        }
    }

    @Test
    void a_container_can_do_nothing_but_serve() throws IOException {
        for (var pod : Rendered.podSpecs()) {
            assertThat(pod.get("automountServiceAccountToken").asBoolean()).isFalse();
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            for (var container : Rendered.each(pod.get("containers"))) {
                var security = container.get("securityContext");
                assertThat(security.get("readOnlyRootFilesystem").asBoolean()).isTrue();
                assertThat(security.get("allowPrivilegeEscalation").asBoolean(true))
                        .isFalse();
                assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
                assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
            }
        }
    }

    @Test
    void health_is_asked_on_the_management_port() throws IOException {
        for (var pod : Rendered.podSpecs()) {
            for (var probe : new String[] {"startupProbe", "readinessProbe", "livenessProbe"}) {
                var asked = pod.at("/containers/0/" + probe + "/httpGet");
                assertThat(asked.get("port").asText()).isEqualTo("management");
                assertThat(asked.get("path").asText()).startsWith("/q/health/");
            }
        }
    }

    @Test
    void nothing_is_reached_unless_a_policy_says_so() throws IOException {
        assertThat(Rendered.of("NetworkPolicy")).anySatisfy(policy -> {
            assertThat(policy.at("/spec/podSelector")).isEmpty();
            assertThat(Rendered.each(policy.at("/spec/policyTypes")))
                    .extracting(JsonNode::asText)
                    .containsExactly("Ingress", "Egress");
            assertThat(policy.at("/spec/ingress").isMissingNode()).isTrue();
            assertThat(policy.at("/spec/egress").isMissingNode()).isTrue();
        });
    }

    @Test
    void every_key_and_password_comes_from_a_secret() throws IOException {
        for (var settings : Rendered.of("ConfigMap")) {
            assertThat(settings.get("data").properties())
                    .noneMatch(setting -> setting.getKey().contains("PASSWORD"))
                    .filteredOn(setting -> setting.getKey().contains("KEYS_")
                            || setting.getKey().contains("SEALING_"))
                    .allMatch(setting -> setting.getValue().asText().startsWith("/keys/"));
        }
    }

    /// A service that is told otherwise does not start there; this says so before it is deployed.
    @Test
    void no_phone_is_simulated_and_no_root_of_a_test_is_trusted() throws IOException {
        for (var settings : Rendered.of("ConfigMap")) {
            assertThat(settings.get("data").properties())
                    .noneMatch(setting -> setting.getKey().startsWith("CIVILID_ATTESTATION")
                            && (setting.getKey().endsWith("SIMULATOR")
                                    || setting.getKey().endsWith("EXTRA_ROOTS")));
        }
    }

    @Test
    void the_topics_keep_as_long_as_the_local_ones() throws IOException {
        var deployed = Rendered.of("KafkaTopic").stream()
                .collect(Collectors.toMap(
                        topic -> topic.at("/metadata/name").asText(), KubernetesTest::kept, (a, _) -> a, TreeMap::new));
        var planned = TopicPlan.names().stream()
                .collect(Collectors.toMap(name -> name, TopicPlan::settings, (a, _) -> a, TreeMap::new));

        assertThat(deployed).isEqualTo(planned);
    }

    @Test
    void a_topic_loses_nothing_with_one_broker() throws IOException {
        for (var topic : Rendered.of("KafkaTopic")) {
            assertThat(topic.at("/spec/replicas").asInt()).isEqualTo(3);
            assertThat(topic.at("/spec/config").get("min.insync.replicas").asInt())
                    .isEqualTo(2);
            assertThat(topic.at("/spec/config")
                            .get("unclean.leader.election.enable")
                            .asBoolean(true))
                    .isFalse();
        }
    }

    private static Map<String, String> kept(JsonNode topic) {
        var settings = new HashMap<String, String>();
        for (var name : new String[] {"cleanup.policy", "retention.ms"}) {
            settings.put(name, topic.at("/spec/config").get(name).asText());
        }
        return settings;
    }
}
