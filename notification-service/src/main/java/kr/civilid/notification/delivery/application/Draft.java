package kr.civilid.notification.delivery.application;

import java.util.List;
import java.util.Optional;

/// What is to be said: `brief` as one SMS, and `full` where a gateway takes an LMS. `templateVersion`, and the
/// characters for which something else stands, are kept with the message.
public record Draft(int templateVersion, String brief, Optional<Full> full, List<String> replaced) {

    public record Full(String subject, String words) {}

    /// May hold a code.
    @Override
    public String toString() {
        return "Draft[***]";
    }
}
