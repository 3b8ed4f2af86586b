package kr.civilid.notification.delivery.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kr.civilid.notification.delivery.application.SmsGateway.Submission;
import org.jsmpp.SMPPConstant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandStatusTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                SMPPConstant.STAT_ESME_RINVDSTADR,
                SMPPConstant.STAT_ESME_RINVDSTTON,
                SMPPConstant.STAT_ESME_RINVDSTNPI
            })
    void a_wrong_number_ends_the_message(int status) {
        assertThat(CommandStatus.of(status)).isEqualTo(new Submission.Refused("INVALID_NUMBER"));
    }

    @Test
    void a_permanent_error_ends_the_message_with_its_code() {
        assertThat(CommandStatus.of(SMPPConstant.STAT_ESME_RX_P_APPN))
                .isEqualTo(new Submission.Refused("REJECTED_00000065"));
    }

    @ParameterizedTest
    @ValueSource(ints = {SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL})
    void a_busy_gateway_is_asked_again(int status) {
        assertThat(CommandStatus.of(status)).isEqualTo(new Submission.NotTaken("THROTTLED"));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                SMPPConstant.STAT_ESME_RINVSRCADR,
                SMPPConstant.STAT_ESME_RSYSERR,
                SMPPConstant.STAT_ESME_RX_T_APPN,
                SMPPConstant.STAT_ESME_RINVDCS,
                0x400
            })
    void our_own_mistake_costs_no_message(int status) {
        assertThat(CommandStatus.of(status)).isEqualTo(new Submission.NotTaken("STATUS_%08X".formatted(status)));
    }

    @ParameterizedTest
    @CsvSource({
        "PT10M, 000000001000000R",
        "PT1S, 000000000001000R",
        "P7D, 000007000000000R",
        "P6DT23H59M59S, 000006235959000R",
        "P400D, 000028000000000R"
    })
    void the_gateway_is_told_how_long_the_code_lives(Duration validity, String period) {
        assertThat(ValidityPeriod.of(validity)).isEqualTo(period);
    }
}
