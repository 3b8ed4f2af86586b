package kr.civilid.local.part;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.EventJson;

/// A line of a part's log as a person reads it: of JSON, the level, the message and why, without the stacks.
final class LogLine {

    private static final int WIDTH = 400;

    /// Empty for what only tells that all is well.
    static Optional<String> read(String line) {
        if (!line.startsWith("{")) {
            return line.isBlank() ? Optional.empty() : Optional.of(cut(line));
        }
        try {
            var entry = EventJson.MAPPER.readTree(line);
            var level = entry.path("level").asText();
            return level.equals("INFO") || level.equals("DEBUG")
                    ? Optional.empty()
                    : Optional.of(cut(level + " " + entry.path("message").asText() + reasons(entry)));
        } catch (JsonProcessingException _) {
            return Optional.of(cut(line));
        }
    }

    private static String reasons(JsonNode entry) {
        List<String> reasons = new ArrayList<>();
        for (var reason = entry.path("exception"); reason.isObject(); reason = reason.at("/causedBy/exception")) {
            reasons.add(reason.path("message").asText());
        }
        return reasons.isEmpty() ? "" : ": " + String.join(" ← ", reasons);
    }

    private static String cut(String text) {
        return text.length() <= WIDTH ? text : text.substring(0, WIDTH) + " …";
    }

    private LogLine() {}
}
