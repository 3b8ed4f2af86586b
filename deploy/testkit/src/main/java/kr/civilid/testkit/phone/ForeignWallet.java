package kr.civilid.testkit.phone;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kr.civilid.testkit.peers.Http;

/// A wallet that we did not write: the npm libraries under `deploy/testkit/wallet`, run by Node. Their lock file fixes
/// them; they are fetched once.
public final class ForeignWallet {

    private static final Path FOLDER = Path.of(System.getProperty("civilid.build.root", "."))
            .resolve("deploy/testkit/wallet")
            .toAbsolutePath();

    /// Takes and verifies an ID; `wanted` and the answer are described in `take-id.mjs`.
    public static JsonNode take(Map<String, Object> wanted) throws IOException, InterruptedException {
        if (!Files.exists(FOLDER.resolve("node_modules/.package-lock.json"))) {
            run(InputStream.nullInputStream(), "npm", "ci", "--no-audit", "--no-fund");
        }
        return Http.JSON.readTree(
                run(new ByteArrayInputStream(Http.JSON.writeValueAsBytes(wanted)), "node", "take-id.mjs"));
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

    private ForeignWallet() {}
}
