package kr.civilid.notification.delivery.sms;

import java.math.BigInteger;
import java.util.Locale;

/// Brings both forms in which a gateway names a message to one: lower case, without leading zeros.
///
/// `hexadecimalAnswers`: the answer to a submit, and the optional parameter of a receipt, are hexadecimal, while the
/// text of a receipt is decimal.
record GatewayIds(boolean hexadecimalAnswers) {

    private static final int HEXADECIMAL = 16;

    String answered(String id) {
        var plain = plain(id);
        return hexadecimalAnswers && plain.matches("[0-9a-f]+") ? new BigInteger(plain, HEXADECIMAL).toString() : plain;
    }

    String receipted(String id) {
        return plain(id);
    }

    private static String plain(String id) {
        return id.strip().toLowerCase(Locale.ROOT).replaceFirst("^0+(?=.)", "");
    }
}
