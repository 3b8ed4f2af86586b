package kr.civilid.approval.evidence.domain;

import static kr.civilid.approval.Cast.HONG;
import static kr.civilid.approval.Cast.KIM_HEAD;
import static kr.civilid.approval.Cast.LEE_DEPUTY;
import static kr.civilid.approval.Cast.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kr.civilid.approval.access.domain.Absence;
import kr.civilid.approval.access.domain.Absence.Cause;
import kr.civilid.approval.access.domain.LogIn;
import kr.civilid.approval.access.domain.Person;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.Digest;
import kr.civilid.events.catalog.IssuanceId;
import org.junit.jupiter.api.Test;

class StatementTest {

    private static final LogIn LOG_IN =
            new LogIn(Optional.of("2"), Optional.of(Instant.ofEpochSecond(1_772_400_000)), Optional.empty());

    private static final String SALT = "5c6f0c0e-2f0b-4a56-9b0b-0c1d2e3f4a5b";
    private static final Absence TRIP =
            new Absence(Cause.DELEGATION, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 6), "국외 출장");

    private final IssuanceId id = IssuanceId.next();

    @Test
    void it_says_who_decided_by_what_right_and_how_surely_logged_in() {
        var claims = statement(Optional.of(KIM_HEAD.person()), LOG_IN).claims(2, Optional.of(HONG.digest()), SALT);

        assertThat(claims)
                .containsEntry("issuanceId", id.toString())
                .containsEntry("number", 2)
                .containsEntry("previous", HONG.digest().base64url())
                .containsEntry("authority", "ACTING_FOR")
                .containsEntry("actingFor", identity(KIM_HEAD.person()))
                .containsEntry("approver", identity(LEE_DEPUTY.person()))
                .containsEntry("acr", "2")
                .containsEntry("auth_time", 1_772_400_000L)
                .containsEntry("at", "2026-03-02T03:00:00Z");
    }

    @Test
    void it_says_why_and_on_which_days_somebody_else_acted() {
        var claims = statement(Optional.of(KIM_HEAD.person()), LOG_IN).claims(1, Optional.empty(), SALT);

        assertThat(claims)
                .containsEntry(
                        "absence",
                        Map.of(
                                "cause",
                                "DELEGATION",
                                "from",
                                "2026-03-02",
                                "until",
                                "2026-03-06",
                                "reasonCommitment",
                                commitment("국외 출장")));
        assertThat(claims.toString()).doesNotContain("출장");
    }

    @Test
    void what_is_not_known_is_left_out() {
        assertThat(statement(Optional.empty(), LogIn.UNKNOWN).claims(1, Optional.empty(), SALT))
                .doesNotContainKeys("previous", "actingFor", "absence", "acr", "auth_time");
    }

    @Test
    void what_it_is_about_is_told_to_who_has_the_salt_alone() {
        var claims = statement(Optional.empty(), LOG_IN).claims(1, Optional.empty(), SALT);

        assertThat(claims)
                .containsEntry("contentCommitment", commitment(HONG.digest().base64url()));
        assertThat(claims.toString()).doesNotContain(HONG.digest().base64url());
    }

    @Test
    void a_comment_is_there_as_a_commitment_and_a_name_not_at_all() {
        var statement = statement(Optional.empty(), LOG_IN);

        assertThat(statement.claims(1, Optional.empty(), SALT))
                .containsEntry("commentCommitment", commitment("직급이 다릅니다."));
        assertThat(statement.claims(1, Optional.empty(), SALT).toString()).doesNotContain("직급", "username");
        assertThat(statement).asString().doesNotContain("직급", "lee.deputy", "2008000002");
    }

    private Statement statement(Optional<Person> absent, LogIn logIn) {
        return new Statement(
                id,
                1,
                Step.DEPARTMENT,
                "RETURN",
                HONG.digest(),
                "직급이 다릅니다.",
                LEE_DEPUTY.person(),
                "ACTING_FOR",
                absent,
                absent.flatMap(_ -> Optional.of(TRIP)),
                logIn,
                NOON);
    }

    private static String commitment(String to) {
        return Digest.commitment(SALT.getBytes(StandardCharsets.US_ASCII), to).base64url();
    }

    private static Map<String, Object> identity(Person person) {
        return Map.of(
                "agency", person.employee().agency().digits(),
                "employeeNumber", person.employee().number(),
                "subject", person.subject());
    }
}
