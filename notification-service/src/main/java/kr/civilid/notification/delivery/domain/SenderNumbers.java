package kr.civilid.notification.delivery.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.civilid.events.catalog.AgencyCode;

/// The numbers registered with the carriers (전기통신사업법 제84조의2): those of single agencies, and the one of all
/// `others`.
public record SenderNumbers(Map<AgencyCode, SenderNumber> byAgency, SenderNumber others) {

    private static final String OTHERS = "*";

    public SenderNumbers {
        byAgency = Map.copyOf(byAgency);
    }

    /// Each entry is `agency code:number`, one of them `*:number`. Refuses anything else, and names the entry.
    public static SenderNumbers of(List<String> entries) {
        var numbers = new HashMap<String, SenderNumber>();
        for (var entry : entries) {
            var parts = entry.strip().split(":", -1);
            if (parts.length != 2 || !parts[0].matches("\\*|[0-9]{7}")) {
                throw new IllegalArgumentException("`" + entry + "` is not `agency code:number` or `*:number`");
            }
            if (numbers.put(parts[0], new SenderNumber(parts[1])) != null) {
                throw new IllegalArgumentException("two numbers for " + parts[0]);
            }
        }
        var others = Optional.ofNullable(numbers.remove(OTHERS))
                .orElseThrow(() -> new IllegalArgumentException("no `*:number` for all other agencies"));
        var byAgency = new HashMap<AgencyCode, SenderNumber>();
        numbers.forEach((agency, number) -> byAgency.put(new AgencyCode(agency), number));
        return new SenderNumbers(byAgency, others);
    }

    public SenderNumber of(Optional<AgencyCode> agency) {
        return agency.map(code -> byAgency.getOrDefault(code, others)).orElse(others);
    }

    /// Whether all are registered, as far as can be told from here.
    public boolean complete() {
        return !others.equals(SenderNumber.PLACEHOLDER) && !byAgency.containsValue(SenderNumber.PLACEHOLDER);
    }
}
