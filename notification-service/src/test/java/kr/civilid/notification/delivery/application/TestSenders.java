package kr.civilid.notification.delivery.application;

import java.util.List;

final class TestSenders {

    /// Nothing is registered yet.
    static final Senders NONE = of("*:0440000000");

    static Senders of(String... entries) {
        return new Senders(List.of(entries), new TestSms(20), TestGateways.NONE);
    }

    private TestSenders() {}
}
