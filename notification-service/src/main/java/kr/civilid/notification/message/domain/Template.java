package kr.civilid.notification.message.domain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.civilid.events.catalog.NotificationEvent.Notice;

/// Wording with places to fill in; an LMS where it has a subject. `version` goes up with every change of the words of a
/// notice, and stays with each message, so that it can be told years later what was said.
public record Template(Notice notice, int version, Optional<String> subject, String words, Map<String, Place> places) {

    public Template {
        places = Map.copyOf(places);
    }

    static Template sms(Notice notice, int version, String words, Map<String, Place> places) {
        return new Template(notice, version, Optional.empty(), words, places);
    }

    static Template lms(Notice notice, int version, String subject, String words, Map<String, Place> places) {
        return new Template(notice, version, Optional.of(subject), words, places);
    }

    boolean needsNoMoreThan(Set<String> known) {
        return known.containsAll(places.keySet());
    }

    /// Values for other places are passed over. A value that does not fit its place is not repeated in the exception.
    String fill(Map<String, String> values) {
        var text = words;
        for (var place : places.entrySet()) {
            var value = values.getOrDefault(place.getKey(), "");
            if (!place.getValue().takes(value)) {
                throw new IllegalArgumentException("nothing that fits {" + place.getKey() + "}");
            }
            text = text.replace("{" + place.getKey() + "}", value);
        }
        return text;
    }

    /// The length in bytes with every place filled to the full.
    public int bytes() {
        var text = words;
        for (var place : places.entrySet()) {
            text = text.replace("{" + place.getKey() + "}", place.getValue().full());
        }
        return EucKr.bytes(text);
    }

    public int limit() {
        return subject.isPresent() ? LmsText.LIMIT : SmsText.LIMIT;
    }
}
