package kr.civilid.testkit.smsgateway;

import java.time.Instant;

/// One post that the gateway took. `subject` is empty for an SMS, `bytes` the length of the text in EUC-KR; a
/// `repeated` one had been taken before under the same key.
public record Posted(
        Instant at,
        String key,
        String type,
        String from,
        String phone,
        String subject,
        String text,
        int bytes,
        String id,
        boolean repeated) {

    boolean fits() {
        return bytes <= (type.equals("LMS") ? 2_000 : 90);
    }
}
