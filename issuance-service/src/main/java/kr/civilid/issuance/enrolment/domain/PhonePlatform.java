package kr.civilid.issuance.enrolment.domain;

/// What the app runs on.
public enum PhonePlatform {
    ANDROID,
    IOS
}
