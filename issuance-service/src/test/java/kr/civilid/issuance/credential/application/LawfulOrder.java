package kr.civilid.issuance.credential.application;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.civilid.events.catalog.ApprovalEvent;
import kr.civilid.events.catalog.CredentialEvent;
import kr.civilid.events.catalog.Event;
import kr.civilid.events.catalog.IssuanceEvent;
import org.jspecify.annotations.Nullable;

/// Finds an order in which what happened to one person at the same time is lawful. Of one issuance or ID the order is
/// that of the outbox; between two of them it tells only who came to the outbox first, not who committed first.
final class LawfulOrder {

    record Said(Event event, @Nullable ApprovalEvent cause) {}

    private final Map<String, Deque<Said>> waiting = new TreeMap<>();
    private final List<Said> told = new ArrayList<>();

    private LawfulOrder(Collection<Said> said) {
        said.forEach(one -> waiting.computeIfAbsent(one.event().key(), _ -> new ArrayDeque<>())
                .add(one));
    }

    /// The book of that order. Fails with the first event that fits nowhere.
    static RuleBook of(Collection<Said> said) {
        return new LawfulOrder(said).found(said.size());
    }

    private RuleBook found(int many) {
        var book = new RuleBook();
        while (told.size() < many) {
            var next = waiting.values().stream()
                    .filter(queue -> !queue.isEmpty())
                    .map(Deque::getFirst)
                    .filter(this::fits)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no lawful order after " + told + ", left " + waiting));
            waiting.get(next.event().key()).removeFirst();
            tell(book, next);
            told.add(next);
        }
        return book;
    }

    private boolean fits(Said next) {
        try {
            var book = new RuleBook();
            told.forEach(said -> tell(book, said));
            tell(book, next);
            return true;
        } catch (AssertionError _) {
            return false;
        }
    }

    private static void tell(RuleBook book, Said said) {
        switch (said.event()) {
            case IssuanceEvent issuance -> book.heard(issuance, said.cause());
            case CredentialEvent credential -> book.heard(credential);
            default -> throw new AssertionError("not of this service: " + said);
        }
    }
}
