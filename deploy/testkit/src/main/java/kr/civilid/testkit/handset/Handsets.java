package kr.civilid.testkit.handset;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What the gateway has taken: the texts on each phone, and a journal of every submit.
///
/// A client key seen before, to the same number and within a day, is the same message: the first answer is given
/// again and no phone shows it twice, as Korean gateways do with the key of the sending system.
final class Handsets {

    private static final Duration REMEMBERED = Duration.ofDays(1);

    private record Key(String phone, String clientKey) {}

    private final Map<Key, Submit> byKey = new HashMap<>();
    private final Map<String, List<Text>> texts = new LinkedHashMap<>();
    private final List<Submit> journal = new ArrayList<>();

    /// Gives the journal's entry, whose `repeated` tells whether the phone had it already.
    synchronized Submit take(Text text, String clientKey, String newMessageId, boolean shown) {
        var key = new Key(text.phone(), clientKey);
        var known = byKey.get(key);
        if (!clientKey.isEmpty() && known != null && known.at().plus(REMEMBERED).isAfter(text.at())) {
            return enter(new Submit(text.at(), text.phone(), clientKey, known.messageId(), true));
        }
        var submit = new Submit(text.at(), text.phone(), clientKey, newMessageId, false);
        byKey.put(key, submit);
        if (shown) {
            texts.computeIfAbsent(text.phone(), _ -> new ArrayList<>()).add(text);
        }
        return enter(submit);
    }

    private Submit enter(Submit submit) {
        journal.add(submit);
        notifyAll();
        return submit;
    }

    synchronized List<Text> texts(String phone) {
        return List.copyOf(texts.getOrDefault(phone, List.of()));
    }

    synchronized Map<String, List<Text>> all() {
        var copy = new LinkedHashMap<String, List<Text>>();
        texts.forEach((phone, list) -> copy.put(phone, List.copyOf(list)));
        return copy;
    }

    synchronized List<Submit> journal() {
        return List.copyOf(journal);
    }

    /// Waits for the first text that fits. Fails with an [AssertionError] that names how many others came.
    synchronized Text await(String phone, Predicate<Text> wanted, Duration timeout) throws InterruptedException {
        var deadline = Instant.now().plus(timeout);
        while (true) {
            var found = texts(phone).stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            var left = Duration.between(Instant.now(), deadline);
            if (!left.isPositive()) {
                throw new AssertionError("no such text within %s; the phone shows %d others"
                        .formatted(timeout, texts(phone).size()));
            }
            wait(Math.max(1, left.toMillis()));
        }
    }
}
