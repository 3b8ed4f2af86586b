package kr.civilid.local.setup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.civilid.testkit.peers.Applicant;

/// The two realms as Keycloak imports them. The identity provider knows the people that [Applicant] gives to the HR
/// system: user name and password are the phone number.
final class Realms {

    static final List<String> NAMES = List.of("civilid", "identity-proofing");

    /// How many of [Applicant#numbered(int)] can be checked.
    static final int NUMBERED = 1_100;

    private static final ObjectMapper JSON = new ObjectMapper();

    /// By file name.
    static Map<String, String> files() throws IOException {
        var files = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            try (InputStream in = Realms.class.getResourceAsStream("/realms/%s.json".formatted(name))) {
                var realm = (ObjectNode) JSON.readTree(Objects.requireNonNull(in));
                if (name.equals("identity-proofing")) {
                    people().forEach(person -> add(person, realm.withArray("users")));
                }
                files.put(
                        name + "-realm.json",
                        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm));
            }
        }
        return files;
    }

    static void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var file : files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static Stream<Applicant> people() {
        return Stream.concat(
                Stream.of(Applicant.HONG, Applicant.CANARY),
                IntStream.rangeClosed(1, NUMBERED).mapToObj(Applicant::numbered));
    }

    private static void add(Applicant person, ArrayNode users) {
        var user = users.addObject();
        user.put(
                "id",
                UUID.nameUUIDFromBytes(person.phone().getBytes(StandardCharsets.UTF_8))
                        .toString());
        user.put("username", person.phone());
        user.put("enabled", true);
        var attributes = user.putObject("attributes");
        attributes.putArray("name").add(person.name());
        attributes.putArray("birthdate").add(person.birthDate());
        attributes.putArray("phone_number").add(person.phone());
        attributes.putArray("ci").add(ci(person));
        user.putArray("credentials").addObject().put("type", "password").put("value", person.phone());
    }

    /// 연계정보: 88 characters that are the same wherever one person is checked.
    private static String ci(Applicant person) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-512").digest(person.phone().getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-512", e);
        }
    }

    private Realms() {}
}
