package kr.civilid.testkit.handset;

import org.jsmpp.SMPPConstant;

/// How the gateway treats texts to one number.
public enum Behaviour {
    /// Taken, shown, and reported `DELIVRD`.
    DELIVERED,
    /// Taken, never shown, and reported `UNDELIV`.
    UNDELIVERABLE,
    /// Refused with `ESME_RTHROTTLED`.
    THROTTLED,
    /// Refused with `ESME_RINVDSTADR`.
    UNKNOWN_NUMBER,
    /// Taken and shown, but no receipt ever comes.
    SILENT,
    /// Taken and shown, but the connection breaks before the answer is sent.
    ANSWER_LOST,
    /// Reported `DELIVRD` before the submit is answered.
    RECEIPT_FIRST,
    /// Reported `DELIVRD` three times.
    RECEIPT_REPEATED;

    /// The `command_status` of the answer.
    int status() {
        return switch (this) {
            case THROTTLED -> SMPPConstant.STAT_ESME_RTHROTTLED;
            case UNKNOWN_NUMBER -> SMPPConstant.STAT_ESME_RINVDSTADR;
            case DELIVERED, UNDELIVERABLE, SILENT, ANSWER_LOST, RECEIPT_FIRST, RECEIPT_REPEATED ->
                SMPPConstant.STAT_ESME_ROK;
        };
    }

    boolean shows() {
        return this != UNDELIVERABLE;
    }

    /// The state in the receipt; empty where none comes.
    String receipt() {
        return switch (this) {
            case DELIVERED, ANSWER_LOST, RECEIPT_FIRST, RECEIPT_REPEATED -> "DELIVRD";
            case UNDELIVERABLE -> "UNDELIV";
            case SILENT, THROTTLED, UNKNOWN_NUMBER -> "";
        };
    }

    int receipts() {
        return this == RECEIPT_REPEATED ? 3 : 1;
    }
}
