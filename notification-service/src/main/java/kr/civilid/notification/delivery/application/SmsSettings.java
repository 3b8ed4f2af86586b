package kr.civilid.notification.delivery.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The contract with the carrier, `civilid.sms.*`.
@ConfigMapping(prefix = "civilid.sms")
public interface SmsSettings {

    /// `host:port` of the gateway.
    @WithDefault("127.0.0.1:2775")
    String address();

    @WithDefault("civilid")
    String systemId();

    @WithDefault("civilid")
    String password();

    /// How many submits may wait for their answer at the same time.
    @WithDefault("20")
    int window();

    /// The gateway's optional parameter (SMPP 3.4 section 5.3.2) for the sending system's own key of a message.
    @WithDefault("5377")
    short clientKeyTag();

    /// `data_coding` of EUC-KR texts; 14 is KS C 5601 in SMPP 3.4 section 5.2.19.
    @WithDefault("14")
    byte dataCoding();

    /// Some gateways answer with a hexadecimal message id and write it in decimal into the receipt.
    @WithDefault("false")
    boolean hexadecimalAnswers();

    /// How long a claimed message is left to its sender. Longer than a submit and the commit after it can take.
    @WithDefault("PT20S")
    Duration lease();
}
