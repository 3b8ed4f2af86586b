package kr.civilid.local.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kr.civilid.local.Checkout;

/// What `kubectl kustomize deploy/kubernetes` gives.
final class Rendered {

    /// Without kubectl there is nothing to look at; where `CIVILID_KUBECTL` is `required`, that is a failure.
    static void needsKubectl() {
        var there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
        if (!"required".equals(System.getenv("CIVILID_KUBECTL"))) {
            assumeTrue(there, "kubectl is not installed");
        }
        assertThat(there).as("kubectl on the PATH").isTrue();
    }

    static List<JsonNode> manifests() throws IOException {
        return manifests(Checkout.root().resolve("deploy/kubernetes"));
    }

    static List<JsonNode> manifests(Path folder) throws IOException {
        var kubectl = new ProcessBuilder("kubectl", "kustomize", folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var yaml = new YAMLMapper();
        try (var documents = yaml.readerFor(JsonNode.class).<JsonNode>readValues(kubectl.getInputStream())) {
            return documents.readAll();
        }
    }

    static List<JsonNode> of(String kind) throws IOException {
        return manifests().stream()
                .filter(manifest -> manifest.get("kind").asText().equals(kind))
                .toList();
    }

    /// Those that run something.
    static List<JsonNode> podSpecs() throws IOException {
        return of("Deployment").stream()
                .map(manifest -> manifest.at("/spec/template/spec"))
                .toList();
    }

    /// What a service is told by its environment: values from its ConfigMaps, `secret/key` where a Secret holds it.
    static Map<String, String> environment(String service) throws IOException {
        var manifests = manifests();
        var container = manifests.stream()
                .filter(manifest -> manifest.get("kind").asText().equals("Deployment")
                        && manifest.at("/metadata/name").asText().equals(service))
                .map(manifest -> manifest.at("/spec/template/spec/containers/0"))
                .findFirst()
                .orElseThrow();
        var told = new TreeMap<String, String>();
        for (var source : each(container.get("envFrom"))) {
            var name = source.at("/configMapRef/name").asText();
            manifests.stream()
                    .filter(manifest -> manifest.at("/metadata/name").asText().equals(name))
                    .flatMap(manifest -> manifest.get("data").properties().stream())
                    .forEach(setting ->
                            told.put(setting.getKey(), setting.getValue().asText()));
        }
        for (var variable : each(container.get("env"))) {
            var secret = variable.at("/valueFrom/secretKeyRef");
            told.put(
                    variable.get("name").asText(),
                    secret.get("name").asText() + "/" + secret.get("key").asText());
        }
        return told;
    }

    static List<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private Rendered() {}
}
