package kr.civilid.local.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.JSON;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;

/// The schemas of the Kubernetes API and of Strimzi's topics, as their generated models carry them: unknown fields,
/// missing ones and wrong types are refused with an [IllegalArgumentException].
final class ApiSchemas {

    private static final Map<String, String> GROUPS = Map.of(
            "v1", "V1",
            "apps/v1", "V1",
            "policy/v1", "V1",
            "networking.k8s.io/v1", "V1");

    static void validate(JsonNode manifest) {
        var version = manifest.path("apiVersion").asText();
        var kind = manifest.path("kind").asText();
        if (version.equals("kafka.strimzi.io/v1beta2") && kind.equals("KafkaTopic")) {
            validateTopic(manifest);
        } else if (GROUPS.containsKey(version)) {
            validate(GROUPS.get(version) + kind, JsonParser.parseString(manifest.toString()));
        } else {
            throw new IllegalArgumentException("no schema for %s %s".formatted(version, kind));
        }
    }

    private static void validate(String model, JsonElement manifest) {
        try {
            var type = Class.forName("io.kubernetes.client.openapi.models." + model);
            type.getMethod("validateJsonElement", JsonElement.class).invoke(null, manifest);
            var _ = JSON.getGson().fromJson(manifest, type);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(model + ": " + e.getCause().getMessage(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no schema for " + model, e);
        }
    }

    private static void validateTopic(JsonNode manifest) {
        var topic = new ObjectMapper().convertValue(manifest, KafkaTopic.class);
        var unknown = topic.getSpec().getAdditionalProperties();
        if (unknown != null && !unknown.isEmpty()) {
            throw new IllegalArgumentException("KafkaTopic: unknown " + unknown.keySet());
        }
        if (topic.getSpec().getPartitions() == null || topic.getSpec().getReplicas() == null) {
            throw new IllegalArgumentException("KafkaTopic: partitions and replicas are wanted");
        }
    }

    private ApiSchemas() {}
}
