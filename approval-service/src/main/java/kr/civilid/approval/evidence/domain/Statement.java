package kr.civilid.approval.evidence.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kr.civilid.approval.access.domain.Absence;
import kr.civilid.approval.access.domain.LogIn;
import kr.civilid.approval.access.domain.Person;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;

/// What one person decided, as it is signed: who, by what right, in whose name, how surely logged in, about what.
public record Statement(
        IssuanceId issuanceId,
        int round,
        Step step,
        String decision,
        Digest contentHash,
        String comment,
        Person by,
        String authority,
        Optional<Person> inTheNameOf,
        Optional<Absence> absence,
        LogIn logIn,
        Instant at) {

    /// The members of the record that follows the one with the hash `previous`. No names: the employee number says who
    /// it was. What tells of the applicant is there as `SHA-256(salt ‖ …)`: a record is kept for good, and once the
    /// salt is thrown away nobody can try out of whom it was.
    public Map<String, Object> claims(int number, Optional<Digest> previous, String salt) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("issuanceId", issuanceId.toString());
        claims.put("number", number);
        previous.ifPresent(hash -> claims.put("previous", hash.base64url()));
        claims.put("round", round);
        claims.put("step", step.name());
        claims.put("decision", decision);
        claims.put("contentCommitment", commitment(salt, contentHash.base64url()));
        claims.put("commentCommitment", commitment(salt, comment));
        claims.put("approver", identity(by));
        claims.put("authority", authority);
        inTheNameOf.ifPresent(absent -> claims.put("actingFor", identity(absent)));
        absence.ifPresent(why -> claims.put("absence", said(why, salt)));
        logIn.acr().ifPresent(acr -> claims.put("acr", acr));
        logIn.at().ifPresent(time -> claims.put("auth_time", time.getEpochSecond()));
        claims.put("at", at.toString());
        return claims;
    }

    /// The words of who gave a delegation stay out of it like a comment, and their commitment does not.
    private static Map<String, Object> said(Absence why, String salt) {
        var said = new LinkedHashMap<String, Object>();
        said.put("cause", why.cause().name());
        said.put("from", why.from().toString());
        if (!why.isOpen()) {
            said.put("until", why.until().toString());
        }
        if (!why.reason().isEmpty()) {
            said.put("reasonCommitment", commitment(salt, why.reason()));
        }
        return said;
    }

    private static String commitment(String salt, String words) {
        return Digest.commitment(salt.getBytes(StandardCharsets.US_ASCII), words)
                .base64url();
    }

    private static Map<String, Object> identity(Person person) {
        return new LinkedHashMap<>(Map.of(
                "agency", person.employee().agency().digits(),
                "employeeNumber", person.employee().number(),
                "subject", person.subject()));
    }

    @Override
    public String toString() {
        return "Statement[%s, ***]".formatted(issuanceId);
    }
}
