package kr.civilid.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.civilid.local.LocalSystem;
import kr.civilid.local.Service;
import kr.civilid.testkit.peers.Applicant;
import kr.civilid.testkit.peers.Http;

/// Where a service leaves words beside its answers and its events.
record Whereabouts(LocalSystem system) {

    /// 연계정보, as the local provider gives it.
    static String ci(Applicant person) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-512").digest(person.phone().getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-512", e);
        }
    }

    List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.walk(system.folder().resolve("log"))) {
            var logs = files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("keycloak"))
                    .toList();
            assertThat(logs).hasSizeGreaterThan(5);
            return logs;
        }
    }

    /// Of each service.
    List<String> metrics() {
        return Arrays.stream(Service.values())
                .map(service -> URI.create(system.addresses().management(service) + "/q/metrics"))
                .map(address -> Http.get(address, Map.of()).expect(200).text())
                .toList();
    }

    static boolean holds(Path log, String word) {
        try {
            // Other parts of the system may write in another encoding: what is not UTF-8 is read as something else.
            return holds(new String(Files.readAllBytes(log), StandardCharsets.UTF_8), word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A code of six digits is not looked for in the middle of a number, a time or a hash.
    static boolean holds(String text, String word) {
        return word.matches("\\w{1,8}")
                ? Pattern.compile("(?<![\\w.])" + word + "(?![\\w.])")
                        .matcher(text)
                        .find()
                : text.contains(word);
    }
}
