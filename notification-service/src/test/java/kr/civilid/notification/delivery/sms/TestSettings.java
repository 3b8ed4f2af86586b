package kr.civilid.notification.delivery.sms;

import java.time.Duration;
import kr.civilid.notification.delivery.application.SmsSettings;
import kr.civilid.testkit.handset.SmppHandsets;

/// The defaults of the service, towards a gateway of the test.
record TestSettings(String address, String password) implements SmsSettings {

    TestSettings(String address) {
        this(address, SmppHandsets.PASSWORD);
    }

    @Override
    public String systemId() {
        return SmppHandsets.SYSTEM_ID;
    }

    @Override
    public int window() {
        return 20;
    }

    @Override
    public short clientKeyTag() {
        return SmppHandsets.CLIENT_KEY;
    }

    @Override
    public byte dataCoding() {
        return 14;
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
