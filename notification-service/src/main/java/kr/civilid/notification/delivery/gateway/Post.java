package kr.civilid.notification.delivery.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import kr.civilid.notification.delivery.domain.Lms;
import kr.civilid.notification.delivery.domain.Outgoing;
import kr.civilid.notification.delivery.domain.Sms;
import org.jspecify.annotations.Nullable;

/// The body of a post. Personal data and a code: [#toString] masks itself.
@JsonInclude(JsonInclude.Include.NON_NULL)
record Post(String type, String from, String to, @Nullable String subject, String text, long validitySeconds) {

    static Post of(Outgoing outgoing, Duration validity) {
        var from = outgoing.from().digits();
        var to = outgoing.to().digits();
        return switch (outgoing) {
            case Sms sms -> new Post("SMS", from, to, null, sms.words(), validity.toSeconds());
            case Lms lms -> new Post("LMS", from, to, lms.subject(), lms.words(), validity.toSeconds());
        };
    }

    @Override
    public String toString() {
        return "Post[***]";
    }
}
