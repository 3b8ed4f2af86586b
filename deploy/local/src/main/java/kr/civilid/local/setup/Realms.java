package kr.civilid.local.setup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.civilid.testkit.people.Citizen;

/// The two realms as Keycloak imports them. The citizens of the identity provider come from [Citizen], so that a test
/// and the realm agree on who they are.
final class Realms {

    static final List<String> NAMES = List.of("civilid", "identity-proofing");

    private static final ObjectMapper JSON = new ObjectMapper();

    /// By file name.
    static Map<String, String> files() throws IOException {
        var files = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            try (InputStream in = Realms.class.getResourceAsStream("/realms/%s.json".formatted(name))) {
                var realm = (ObjectNode) JSON.readTree(Objects.requireNonNull(in));
                if (name.equals("identity-proofing")) {
                    Citizen.all().forEach(citizen -> add(citizen, realm.withArray("users")));
                }
                files.put(name + "-realm.json", JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm));
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

    private static void add(Citizen citizen, ArrayNode users) {
        var user = users.addObject();
        user.put("id", UUID.nameUUIDFromBytes(citizen.phone().getBytes(StandardCharsets.UTF_8)).toString());
        user.put("username", citizen.phone());
        user.put("enabled", true);
        var attributes = user.putObject("attributes");
        attributes.putArray("name").add(citizen.name());
        attributes.putArray("birthdate").add(citizen.birthDate().toString());
        attributes.putArray("phone_number").add(citizen.phone());
        attributes.putArray("ci").add(citizen.ci());
        user.putArray("credentials").addObject().put("type", "password").put("value", citizen.phone());
    }

    private Realms() {}
}
