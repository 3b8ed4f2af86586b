package kr.civilid.testkit.handset;

import java.time.Instant;

/// One `submit_sm` that the gateway took, as its journal keeps it. `clientKey` is empty where the sender gave none;
/// a `repeated` one had been taken before, and reached no phone a second time.
public record Submit(Instant at, String phone, String clientKey, String messageId, boolean repeated) {}
