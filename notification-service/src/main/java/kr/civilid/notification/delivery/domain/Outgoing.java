package kr.civilid.notification.delivery.domain;

/// What leaves for a phone. Personal data and a code: it masks itself.
public sealed interface Outgoing permits Sms, Lms {

    SenderNumber from();

    PhoneNumber to();

    String words();
}
