package kr.civilid.local.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kr.civilid.testkit.peers.Applicant;
import kr.civilid.testkit.people.Caller;
import org.junit.jupiter.api.Test;

class RealmsTest {

    @Test
    void the_realm_knows_every_caller_of_the_tests_by_the_same_claims() throws IOException {
        var users = users("civilid");
        for (var caller : Caller.ALL) {
            var user = users.get(caller.username());

            assertThat(user).as(caller.username()).isNotNull();
            assertThat(words(user.get("realmRoles"))).isEqualTo(caller.roles());
            assertThat(first(user, "agency")).isEqualTo(caller.agency());
            assertThat(first(user, "department")).isEqualTo(caller.department());
            assertThat(first(user, "employee_number")).isEqualTo(caller.employeeNumber());
        }
    }

    @Test
    void the_identity_provider_knows_the_people_of_the_hr_system() throws IOException {
        var users = users("identity-proofing");
        for (var person : List.of(Applicant.HONG, Applicant.numbered(1), Applicant.numbered(Realms.NUMBERED))) {
            var user = users.get(person.phone());

            assertThat(first(user, "name")).isEqualTo(person.name());
            assertThat(first(user, "birthdate")).isEqualTo(person.birthDate());
            assertThat(first(user, "phone_number")).isEqualTo(person.phone());
            assertThat(first(user, "ci")).hasSize(88);
        }
    }

    @Test
    void the_app_alone_may_return_from_the_identity_check() throws IOException {
        var client = realm("identity-proofing").get("clients").get(0);

        assertThat(client.get("publicClient").asBoolean()).isTrue();
        assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(client.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
        assertThat(words(client.get("redirectUris"))).contains("kr.go.geps.mobileid:/callback");
    }

    private static JsonNode realm(String name) throws IOException {
        return new ObjectMapper().readTree(Realms.files().get(name + "-realm.json"));
    }

    private static Map<String, JsonNode> users(String realm) throws IOException {
        return StreamSupport.stream(realm(realm).get("users").spliterator(), false)
                .collect(Collectors.toMap(user -> user.get("username").asText(), user -> user));
    }

    private static String first(JsonNode user, String attribute) {
        return user.at("/attributes/%s/0".formatted(attribute)).asText(null);
    }

    private static List<String> words(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
