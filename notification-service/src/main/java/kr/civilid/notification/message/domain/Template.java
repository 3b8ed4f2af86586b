package kr.civilid.notification.message.domain;

import java.util.Map;
import kr.civilid.events.catalog.NotificationEvent.Notice;

/// Wording with places to fill in. `places` names each, with the greatest length of what may stand there.
public record Template(Notice notice, String words, Map<String, Integer> places) {

    public Template {
        places = Map.copyOf(places);
    }

    /// Only letters and digits fill a place, so that no event can put a link or a sentence of its own into a text.
    SmsText fill(Map<String, String> values) {
        var text = words;
        for (var place : places.entrySet()) {
            var value = values.getOrDefault(place.getKey(), "");
            if (!value.matches("[0-9A-Za-z]{1,%d}".formatted(place.getValue()))) {
                throw new IllegalArgumentException("nothing that fits {" + place.getKey() + "}");
            }
            text = text.replace("{" + place.getKey() + "}", value);
        }
        return new SmsText(text);
    }

    /// The length in bytes with every place filled to the full.
    public int bytes() {
        var text = words;
        for (var place : places.entrySet()) {
            text = text.replace("{" + place.getKey() + "}", "0".repeat(place.getValue()));
        }
        return new SmsText(text).bytes();
    }
}
