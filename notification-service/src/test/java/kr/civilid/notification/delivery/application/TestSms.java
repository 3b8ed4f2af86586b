package kr.civilid.notification.delivery.application;

import java.time.Duration;

/// A contract with no carrier in earnest.
public record TestSms(int window) implements SmsSettings {

    @Override
    public String address() {
        return "127.0.0.1:1";
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
    public String sender() {
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
