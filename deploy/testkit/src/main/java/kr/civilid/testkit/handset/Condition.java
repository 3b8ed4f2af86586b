package kr.civilid.testkit.handset;

import org.jsmpp.SMPPConstant;

/// How the gateway treats everybody; what is said of one number, [Behaviour], holds only while it is well.
public enum Condition {
    WELL,
    /// Stays connected and answers nothing, not even whether it is still there. What comes in is taken all the same.
    SILENT,
    /// Refuses everything with `ESME_RSYSERR`.
    SYSTEM_ERROR,
    /// Refuses everything with `ESME_RTHROTTLED`.
    THROTTLED;

    /// The `command_status` of every answer.
    int status() {
        return switch (this) {
            case WELL, SILENT -> SMPPConstant.STAT_ESME_ROK;
            case SYSTEM_ERROR -> SMPPConstant.STAT_ESME_RSYSERR;
            case THROTTLED -> SMPPConstant.STAT_ESME_RTHROTTLED;
        };
    }
}
