package kr.civilid.testkit.smsgateway;

/// One post that the gateway took. `subject` is empty for an SMS, `bytes` the length of the text in EUC-KR; a
/// `repeated` one had been taken before under the same key.
public record Posted(
        String key, String type, String phone, String subject, String text, int bytes, String id, boolean repeated) {}
