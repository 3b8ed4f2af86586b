package kr.civilid.testkit.peers;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the texts that reached a phone, as the handset simulator shows them at `/handset/{phone}`.
public final class ReceivedTexts {

    private final URI handset;

    public ReceivedTexts(URI handset) {
        this.handset = handset;
    }

    public List<String> texts(String phone) {
        var texts = new ArrayList<String>();
        Http.get(handset.resolve("/handset/" + phone), Map.of())
                .expect(200)
                .json()
                .forEach(text -> texts.add(text.get("text").asText()));
        return texts;
    }

    /// Waits for a text after the first `known` ones that has what `code` captures in its first group; the newest
    /// counts.
    public String awaitCode(String phone, int known, Pattern code, Duration atMost) {
        return Asking.until(
                () -> texts(phone).stream()
                        .skip(known)
                        .map(code::matcher)
                        .filter(Matcher::find)
                        .map(found -> found.group(1))
                        .reduce((_, newer) -> newer),
                atMost,
                "a text with " + code);
    }
}
