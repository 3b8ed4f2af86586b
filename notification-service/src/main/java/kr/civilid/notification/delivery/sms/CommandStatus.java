package kr.civilid.notification.delivery.sms;

import kr.civilid.notification.delivery.application.SmsGateway.Submission;
import kr.civilid.notification.delivery.domain.Message;
import org.jsmpp.SMPPConstant;

/// What a gateway's `command_status` (SMPP 3.4 section 5.1.3) means for the message.
///
/// Only what is wrong with this one message ends it. What may be our own mis-setting, such as an unregistered sender
/// or a text length the account does not allow, is tried again until somebody has mended it or the code runs out.
final class CommandStatus {

    static Submission of(int status) {
        return switch (status) {
            case SMPPConstant.STAT_ESME_RINVDSTADR,
                    SMPPConstant.STAT_ESME_RINVDSTTON,
                    SMPPConstant.STAT_ESME_RINVDSTNPI -> new Submission.Refused(Message.INVALID_NUMBER);
            case SMPPConstant.STAT_ESME_RX_P_APPN, SMPPConstant.STAT_ESME_RX_R_APPN ->
                new Submission.Refused("REJECTED_%08X".formatted(status));
            case SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL -> Submission.NotTaken.THROTTLED;
            default -> new Submission.NotTaken("STATUS_%08X".formatted(status));
        };
    }

    private CommandStatus() {}
}
