package kr.civilid.notification.delivery.application;

import java.time.Duration;

/// A contract with no carrier in earnest.
public record TestSms(int window, String address) implements SmsSettings {

    public TestSms(int window) {
        this(window, "127.0.0.1:1");
    }

    @Override
    public String systemId() {
        return "";
    }

    @Override
    public String password() {
        return "";
    }

    @Override
    public short clientKeyTag() {
        return 0;
    }

    @Override
    public byte dataCoding() {
        return 0;
    }

    @Override
    public boolean hexadecimalAnswers() {
        return false;
    }

    @Override
    public Duration lease() {
        return Duration.ofSeconds(20);
    }
}
