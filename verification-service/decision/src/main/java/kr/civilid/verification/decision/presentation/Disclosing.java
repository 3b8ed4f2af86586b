package kr.civilid.verification.decision.presentation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.civilid.verification.decision.domain.Declined;
import kr.civilid.verification.decision.domain.Reason;
import org.jspecify.annotations.Nullable;

/// Puts disclosures in the place of their digests (RFC 9901 §7.1). Each digest occurs once and each disclosure has its
/// place, or all is refused with [Reason#MALFORMED].
final class Disclosing {

    private static final String DIGESTS = "_sd";
    private static final String ELEMENT = "...";
    private static final String ALGORITHM = "_sd_alg";

    private final Map<String, Disclosure> waiting = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    Disclosing(List<Disclosure> disclosures) {
        for (var disclosure : disclosures) {
            Declined.unless(waiting.put(disclosure.digest(), disclosure) == null, Reason.MALFORMED);
        }
    }

    Map<String, @Nullable Object> applyTo(Map<String, @Nullable Object> payload) {
        Declined.unless("sha-256".equals(payload.getOrDefault(ALGORITHM, "sha-256")), Reason.MALFORMED);
        var claims = members(payload);
        claims.remove(ALGORITHM);
        Declined.unless(waiting.isEmpty(), Reason.MALFORMED);
        return claims;
    }

    private Map<String, @Nullable Object> members(Map<?, ?> sealed) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        sealed.forEach((name, value) -> {
            Declined.unless(!name.equals(ELEMENT), Reason.MALFORMED);
            if (!name.equals(DIGESTS)) {
                members.put((String) name, opened(value));
            }
        });
        if (sealed.containsKey(DIGESTS)) {
            Declined.unless(sealed.get(DIGESTS) instanceof List<?>, Reason.MALFORMED);
            ((List<?>) sealed.get(DIGESTS)).forEach(digest -> disclose(digest, members));
        }
        return members;
    }

    private void disclose(@Nullable Object digest, Map<String, @Nullable Object> members) {
        var disclosure = take(digest);
        if (disclosure == null) {
            return;
        }
        var name = disclosure.name().orElseThrow(() -> new Declined(Reason.MALFORMED));
        Declined.unless(!members.containsKey(name), Reason.MALFORMED);
        members.put(name, opened(disclosure.value()));
    }

    private List<@Nullable Object> elements(List<?> sealed) {
        var elements = new ArrayList<@Nullable Object>();
        for (var element : sealed) {
            if (element instanceof Map<?, ?> map && map.containsKey(ELEMENT)) {
                Declined.unless(map.size() == 1, Reason.MALFORMED);
                var disclosure = take(map.get(ELEMENT));
                if (disclosure != null) {
                    Declined.unless(disclosure.name().isEmpty(), Reason.MALFORMED);
                    elements.add(opened(disclosure.value()));
                }
            } else {
                elements.add(opened(element));
            }
        }
        return elements;
    }

    private @Nullable Object opened(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> members(map);
            case List<?> list -> elements(list);
            case null, default -> value;
        };
    }

    private @Nullable Disclosure take(@Nullable Object digest) {
        Declined.unless(digest instanceof String text && seen.add(text), Reason.MALFORMED);
        return waiting.remove(digest);
    }
}
