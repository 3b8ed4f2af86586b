package kr.civilid.registry.did.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The did:web document published beside a did:webvh (did:webvh 1.0, "Publishing a Parallel did:web DID").
public final class ParallelDocument {

    public static Map<String, Object> of(WebvhDid webvh, Map<String, Object> document) {
        var full = new LinkedHashMap<>(document);
        full.put("service", services(webvh, document));
        var parallel = new LinkedHashMap<String, Object>();
        var prefix = "did:webvh:" + webvh.scid() + ":";
        full.forEach((name, value) -> parallel.put(name, replaced(value, prefix)));
        var web = webvh.address().didWeb().value();
        var names = new LinkedHashSet<Object>(list(parallel.get("alsoKnownAs")));
        names.add(webvh.did().value());
        names.remove(web);
        parallel.put("alsoKnownAs", List.copyOf(names));
        return parallel;
    }

    /// With the two services that every did:webvh has implicitly.
    private static List<Object> services(WebvhDid webvh, Map<String, Object> document) {
        var did = webvh.did().value();
        var services = new ArrayList<>(list(document.get("service")));
        var folder = webvh.address().folder();
        if (lacks(services, did, "#files")) {
            services.add(IssuerDocument.service(did + "#files", "relativeRef", folder));
        }
        if (lacks(services, did, "#whois")) {
            var whois = new LinkedHashMap<String, Object>();
            whois.put("@context", "https://identity.foundation/linked-vp/contexts/v1");
            whois.putAll(IssuerDocument.service(did + "#whois", "LinkedVerifiablePresentation", folder + "whois.vp"));
            services.add(whois);
        }
        return services;
    }

    private static boolean lacks(List<Object> services, String did, String fragment) {
        return services.stream()
                .noneMatch(service -> service instanceof Map<?, ?> map
                        && (fragment.equals(map.get("id")) || (did + fragment).equals(map.get("id"))));
    }

    private static Object replaced(Object value, String prefix) {
        return switch (value) {
            case String text -> text.replace(prefix, "did:web:");
            case List<?> items ->
                items.stream().map(item -> replaced(item, prefix)).toList();
            case Map<?, ?> members -> {
                var copy = new LinkedHashMap<Object, Object>();
                members.forEach((name, member) -> copy.put(name, replaced(member, prefix)));
                yield copy;
            }
            default -> value;
        };
    }

    private static List<Object> list(@Nullable Object value) {
        return value instanceof List<?> items ? List.copyOf(items) : List.of();
    }

    private ParallelDocument() {}
}
