package kr.civilid.issuance.request.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.issuance.request.domain.Eligibility.Scope;
import kr.civilid.issuance.stage.Applicants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EligibilityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final PortraitRule PORTRAIT = new PortraitRule(204_800, 90, 120, 0.75, 0.05);
    private static final Eligibility RULE = new Eligibility(Scope.ALL, Set.of(EmploymentType.REGULAR), PORTRAIT);
    private static final byte[] GOOD = Applicants.jpeg(600, 300, 400);

    private static final AgencyRegister REGISTER = new AgencyRegister(
            List.of(
                    agency("9990001", "2020-01-01", null),
                    agency("9990002", "2020-01-01", null),
                    agency("9990003", "1998-01-01", "2020-01-01"),
                    agency("9990004", "1990-01-01", "1998-01-01"),
                    agency("9990005", "2022-01-01", "2024-01-01"),
                    agency("9990006", "2099-01-01", null),
                    agency("9990007", "1990-01-01", "2020-01-01")),
            List.of(
                    succession("9990003", "9990001"),
                    succession("9990004", "9990003"),
                    succession("9990007", "9990002"),
                    succession("9990007", "9990001")));

    @Test
    void regular_staff_of_a_standing_agency_with_a_phone_of_their_own_may_have_the_ID() {
        assertThat(obstacles(RULE, employee("9990001", "01012345678", GOOD), EmploymentType.REGULAR))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = EmploymentType.class, mode = EnumSource.Mode.EXCLUDE, names = "REGULAR")
    void who_else_may_is_the_agencys_rule(EmploymentType type) {
        var employee = employee("9990001", "01012345678", GOOD);
        var wider = new Eligibility(Scope.ALL, Set.of(EmploymentType.REGULAR, type), PORTRAIT);

        assertThat(obstacles(RULE, employee, type)).containsExactly("not-regular-staff");
        assertThat(obstacles(wider, employee, type)).isEmpty();
    }

    @Test
    void every_obstacle_is_named_at_once_in_both_languages() {
        var closed = new Eligibility(new Scope(false, true, Set.of()), Set.of(EmploymentType.REGULAR), PORTRAIT);
        var standing = new Standing(EmploymentType.TEMPORARY, false, false, Optional.empty(), Optional.empty());

        var found = closed.obstacles(
                employee("1234567", "01112345678", Applicants.jpeg(300_000, 40, 40)), standing, REGISTER, TODAY);

        assertThat(found)
                .extracting(Obstacle::code)
                .containsExactly(
                        "not-regular-staff",
                        "unknown-agency",
                        "agency-out-of-scope",
                        "closed-network-agency",
                        "not-employed",
                        "phone-not-plausible",
                        "phone-not-in-own-name",
                        "portrait-too-large",
                        "portrait-too-small",
                        "portrait-out-of-proportion");
        assertThat(found).allSatisfy(obstacle -> {
            assertThat(obstacle.korean()).containsPattern("[가-힣]");
            assertThat(obstacle.english()).matches("[\\x20-\\x7e]+");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"9990003", "9990004"})
    void an_abolished_agency_names_who_carries_on_today(String code) {
        var found =
                RULE.obstacles(employee(code, "01012345678", GOOD), standing(EmploymentType.REGULAR), REGISTER, TODAY);

        assertThat(found).singleElement().satisfies(obstacle -> {
            assertThat(obstacle.code()).isEqualTo("agency-abolished");
            assertThat(obstacle.facts()).containsEntry("successor", "9990001");
            assertThat(obstacle.korean()).contains("이름 9990001");
        });
    }

    @ParameterizedTest
    @CsvSource({"01,", "'',", "02,agency-out-of-scope"})
    void only_agencies_of_the_kinds_that_take_part_do(String kinds, String obstacle) {
        var scope = new Scope(true, false, kinds.isEmpty() ? Set.of() : Set.of(kinds));
        var rule = new Eligibility(scope, Set.of(EmploymentType.REGULAR), PORTRAIT);

        assertThat(obstacles(rule, employee("9990001", "01012345678", GOOD), EmploymentType.REGULAR))
                .isEqualTo(obstacle == null ? List.of() : List.of(obstacle));
    }

    @Test
    void a_portrait_that_was_not_sent_is_missing_and_not_unreadable() {
        assertThat(obstacles(RULE, employee("9990001", "01012345678", new byte[0]), EmploymentType.REGULAR))
                .containsExactly("portrait-missing");
    }

    @Test
    void an_agency_that_was_divided_names_all_who_carry_on() {
        var found = RULE.obstacles(
                employee("9990007", "01012345678", GOOD), standing(EmploymentType.REGULAR), REGISTER, TODAY);

        assertThat(found).singleElement().satisfies(obstacle -> {
            assertThat(obstacle.facts()).containsEntry("successor", "9990001,9990002");
            assertThat(obstacle.korean()).contains("이름 9990001(9990001), 이름 9990002(9990002)");
            assertThat(obstacle.english()).contains("Name 9990001 (9990001) or Name 9990002 (9990002)");
        });
    }

    @Test
    void an_agency_stands_from_its_first_day_up_to_its_last() {
        assertThat(obstacles(RULE, employee("9990005", "01012345678", GOOD), EmploymentType.REGULAR))
                .containsExactly("agency-abolished");
        assertThat(obstacles(RULE, employee("9990006", "01012345678", GOOD), EmploymentType.REGULAR))
                .containsExactly("agency-not-yet");
        var entry = REGISTER.find(new AgencyCode("9990005")).orElseThrow();
        assertThat(entry.standsOn(LocalDate.of(2021, 12, 31))).isFalse();
        assertThat(entry.standsOn(LocalDate.of(2022, 1, 1))).isTrue();
        assertThat(entry.standsOn(LocalDate.of(2023, 12, 31))).isTrue();
        assertThat(entry.standsOn(LocalDate.of(2024, 1, 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-03,,false", "2026-03-02,,true", ",2026-03-01,false", ",2026-03-02,true"})
    void somebody_is_employed_from_the_first_to_the_last_day(LocalDate from, LocalDate until, boolean employed) {
        var standing =
                new Standing(EmploymentType.REGULAR, true, true, Optional.ofNullable(from), Optional.ofNullable(until));

        assertThat(standing.employedOn(TODAY)).isEqualTo(employed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01112345678",
                "0161234567",
                "01000000000",
                "0101234567",
                "0212345678",
                "010-1234-5678",
                "+14155550100",
                ""
            })
    void a_phone_number_that_cannot_be_in_use_is_named(String phone) {
        assertThat(obstacles(RULE, employee("9990001", phone, GOOD), EmploymentType.REGULAR))
                .containsExactly("phone-not-plausible");
    }

    @ParameterizedTest
    @CsvSource({
        "300,400,",
        "105,135,",
        "90,120,",
        "89,120,portrait-too-small",
        "90,119,portrait-too-small",
        "300,300,portrait-out-of-proportion",
        "400,300,portrait-out-of-proportion",
        "0,400,portrait-unreadable"
    })
    void a_portrait_has_its_pixels_and_proportions(int width, int height, String obstacle) {
        var found = obstacles(
                RULE, employee("9990001", "01012345678", Applicants.jpeg(600, width, height)), EmploymentType.REGULAR);

        assertThat(found).isEqualTo(obstacle == null ? List.of() : List.of(obstacle));
    }

    @Test
    void a_file_without_a_frame_is_no_portrait() {
        for (var file : List.of(
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9},
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
                new byte[600],
                Arrays.copyOf(GOOD, GOOD.length - 2),
                new byte[0])) {
            assertThat(JpegSize.of(file)).isEmpty();
        }
    }

    private static List<String> obstacles(Eligibility rule, Employee employee, EmploymentType type) {
        return rule.obstacles(employee, standing(type), REGISTER, TODAY).stream()
                .map(Obstacle::code)
                .toList();
    }

    private static Standing standing(EmploymentType type) {
        return new Standing(type, true, true, Optional.empty(), Optional.empty());
    }

    private static Employee employee(String agency, String phone, byte[] portrait) {
        return new Employee(
                "2020123456",
                "홍길동",
                "HONG GILDONG",
                LocalDate.of(1990, 5, 17),
                phone,
                new AgencyCode(agency),
                "digital-government",
                "주무관",
                "행정주사보",
                "REGULAR",
                portrait);
    }

    private static AgencyEntry agency(String code, String from, String until) {
        return new AgencyEntry(
                new Agency(new AgencyCode(code), "이름 " + code, "Name " + code),
                1,
                1,
                Optional.empty(),
                Optional.of("01"),
                Optional.of(LocalDate.parse(from)),
                Optional.ofNullable(until).map(LocalDate::parse));
    }

    private static Succession succession(String from, String to) {
        return new Succession(new AgencyCode(from), new AgencyCode(to));
    }
}
