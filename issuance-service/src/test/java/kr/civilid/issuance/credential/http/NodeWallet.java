package kr.civilid.issuance.credential.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kr.civilid.events.catalog.EventJson;

/// Runs `src/test/wallet` with Node, whose packages the lock file fixes; they are fetched once.
final class NodeWallet {

    private static final Path FOLDER = Path.of("src/test/wallet").toAbsolutePath();

    static JsonNode take(Map<String, Object> wanted) throws IOException, InterruptedException {
        if (!Files.exists(FOLDER.resolve("node_modules/.package-lock.json"))) {
            run(InputStream.nullInputStream(), "npm", "ci", "--no-audit", "--no-fund");
        }
        var input = new java.io.ByteArrayInputStream(EventJson.MAPPER.writeValueAsBytes(wanted));
        return EventJson.MAPPER.readTree(run(input, "node", "take-id.mjs"));
    }

    private static String run(InputStream input, String... command) throws IOException, InterruptedException {
        var errors = Files.createTempFile("wallet", ".err");
        var process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectError(errors.toFile())
                .start();
        try (var stdin = process.getOutputStream()) {
            input.transferTo(stdin);
        }
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + ": " + Files.readString(errors));
        }
        return output;
    }

    private NodeWallet() {}
}
