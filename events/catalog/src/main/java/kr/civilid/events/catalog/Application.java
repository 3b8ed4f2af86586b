package kr.civilid.events.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonCreator.Mode;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What an approver sees of an application; travels only [Sealed] to approval-service.
///
/// `employeeNumber` lets approval-service see that nobody decides on their own application; `department` says whose
/// head decides first. `salt` (32 bytes, base64url) keeps the digest, which is on a topic, from being tried out: the
/// rest is a few guessable words. Of before there are some without it, and without particulars: their digest is the
/// old one.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Application(
        String employeeNumber,
        String name,
        AgencyCode agency,
        String department,
        String position,
        String rank,
        @Nullable String salt,
        @Nullable Particulars particulars) {

    private static final ObjectWriter CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build()
            .writerFor(Application.class);

    public Application {
        if (salt != null && salt.length() != 43) {
            throw new IllegalArgumentException("a salt has 43 base64url characters");
        }
    }

    public Application(
            String employeeNumber, String name, AgencyCode agency, String department, String position, String rank) {
        this(employeeNumber, name, agency, department, position, rank, null, null);
    }

    public Application with(Particulars more) {
        return new Application(employeeNumber, name, agency, department, position, rank, salt, more);
    }

    public Application salted(byte[] salt) {
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(salt);
        return new Application(employeeNumber, name, agency, department, position, rank, text, particulars);
    }

    /// By hand, because [EventJson] refuses a component that is missing, and here one may be.
    @JsonCreator(mode = Mode.DELEGATING)
    static Application read(JsonNode application) throws IOException {
        return new Application(
                text(application, "employeeNumber"),
                text(application, "name"),
                new AgencyCode(text(application, "agency")),
                text(application, "department"),
                text(application, "position"),
                text(application, "rank"),
                application.path("salt").textValue(),
                application.hasNonNull("particulars")
                        ? EventJson.MAPPER.treeToValue(application.get("particulars"), Particulars.class)
                        : null);
    }

    private static String text(JsonNode application, String component) {
        return Objects.requireNonNull(application.path(component).textValue(), component);
    }

    /// What every approval signs: the digest of the canonical JSON, members in the order of RFC 8785, a salt among
    /// them. Whoever sends the
    /// application and whoever shows it to an approver compute it alike, so that the hash stands for what was seen.
    public Digest digest() {
        try {
            return Digest.of(CANONICAL.writeValueAsBytes(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an application that cannot be written", e);
        }
    }

    @Override
    public String toString() {
        return "Application[***]";
    }
}
