package kr.civilid.testkit.handset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.SubmitSm;

/// Reads a short message by its `data_coding` (SMPP 3.4 section 5.2.19).
final class ShortMessage {

    /// KS C 5601 in the table of SMPP 3.4, nowadays KS X 1001: what Korean gateways take.
    static final byte KS_X_1001 = 0x0E;

    private static final byte UCS_2 = 0x08;
    private static final byte DEFAULT = 0x00;

    static String text(SubmitSm submit) throws Refused {
        var bytes = submit.getShortMessage();
        return switch (submit.getDataCoding()) {
            case KS_X_1001 -> new String(bytes, Charset.forName("EUC-KR"));
            case UCS_2 -> new String(bytes, StandardCharsets.UTF_16BE);
            case DEFAULT -> new String(bytes, StandardCharsets.ISO_8859_1);
            default -> throw new Refused(SMPPConstant.STAT_ESME_RINVDCS);
        };
    }

    private ShortMessage() {}
}
