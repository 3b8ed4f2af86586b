package kr.civilid.notification.delivery.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import kr.civilid.notification.delivery.application.SmsGateway.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    private final Answers answers = new Answers(new ObjectMapper());

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202})
    void a_name_for_the_message_means_that_it_is_taken(int status) {
        assertThat(answers.read(status, "{\"messageId\":\"G-1\",\"more\":{}}"))
                .isEqualTo(new Submission.Taken("http:G-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"messageId\":\"\"}", "{\"messageId\":\"a b\"}", "<html>"})
    void a_yes_without_a_name_leaves_it_open(String body) {
        assertThat(answers.read(202, body)).isEqualTo(new Submission.Unknown("UNREADABLE_ANSWER"));
    }

    @ParameterizedTest
    @CsvSource({
        "INVALID_NUMBER, INVALID_NUMBER",
        "BLOCKED_BY_HOLDER, REJECTED_BLOCKED_BY_HOLDER",
        "'', REJECTED_WITHOUT_CODE",
        "번호 01012345678, REJECTED_WITHOUT_CODE"
    })
    void what_is_wrong_with_this_one_ends_it_and_only_a_code_is_kept(String code, String reason) {
        assertThat(answers.read(422, "{\"code\":\"%s\"}".formatted(code))).isEqualTo(new Submission.Refused(reason));
    }

    @ParameterizedTest
    @CsvSource({"400, STATUS_400", "401, STATUS_401", "404, STATUS_404", "302, STATUS_302", "429, THROTTLED"})
    void our_own_mistake_costs_no_message(int status, String why) {
        assertThat(answers.read(status, "")).isEqualTo(new Submission.NotTaken(why));
    }

    @ParameterizedTest
    @CsvSource({"409, IN_PROGRESS", "500, STATUS_500", "502, STATUS_502", "503, STATUS_503", "504, STATUS_504"})
    void what_may_have_got_through_is_not_called_untaken(int status, String why) {
        assertThat(answers.read(status, "")).isEqualTo(new Submission.Unknown(why));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 405, 500, 503})
    void such_a_gateway_is_of_no_use_to_any_message(int status) {
        assertThat(Answers.ofNoUse(status)).isTrue();
    }

    @Test
    void one_that_judges_a_message_is() {
        assertThat(Answers.ofNoUse(202)).isFalse();
        assertThat(Answers.ofNoUse(422)).isFalse();
        assertThat(Answers.ofNoUse(429)).isFalse();
    }
}
