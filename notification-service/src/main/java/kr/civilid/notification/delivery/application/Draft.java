package kr.civilid.notification.delivery.application;

import java.util.Optional;

/// What is to be said: `brief` as one SMS, and `full` where a gateway takes an LMS. `templateVersion` is kept with the
/// message.
public record Draft(int templateVersion, String brief, Optional<Full> full) {

    public record Full(String subject, String words) {}

    /// May hold a code.
    @Override
    public String toString() {
        return "Draft[***]";
    }
}
