package kr.civilid.testkit.handset;

import org.jsmpp.extra.ProcessRequestException;

/// The gateway answers with a `command_status` other than `ESME_ROK`.
final class Refused extends ProcessRequestException {

    Refused(int commandStatus) {
        super("refused by the handset simulator", commandStatus);
    }
}
