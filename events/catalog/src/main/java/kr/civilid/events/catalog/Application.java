package kr.civilid.events.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// What an approver sees of an application; travels only [Sealed] to approval-service.
///
/// `employeeNumber` lets approval-service see that nobody decides on their own application; `department` says whose
/// head decides first.
public record Application(
        String employeeNumber, String name, AgencyCode agency, String department, String position, String rank) {

    private static final ObjectWriter CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .build()
            .writerFor(Application.class);

    /// What every approval signs: the digest of the canonical JSON, members in the order of RFC 8785. Whoever sends the
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
