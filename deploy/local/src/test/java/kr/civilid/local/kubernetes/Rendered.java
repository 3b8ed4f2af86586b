package kr.civilid.local.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import kr.civilid.local.Checkout;

/// What `kubectl kustomize deploy/kubernetes` gives.
final class Rendered {

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

    static List<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private Rendered() {}
}
