package kr.civilid.registry.status.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where the lists of this registry are: `<base URL>/statuslists/<n>`.
@ApplicationScoped
public class ListAddress {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");

    private final String prefix;

    ListAddress(@ConfigProperty(name = "civilid.base-url") String baseUrl) {
        prefix = baseUrl + "/statuslists";
    }

    public URI aggregation() {
        return URI.create(prefix);
    }

    public URI of(int n) {
        return URI.create(prefix + "/" + n);
    }

    /// From 1 to 9999; empty for anything else, leading zeros included: a list has one name.
    public Optional<Integer> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /// Refuses what is not the address of a list of ours, byte for byte.
    int number(URI uri) {
        var text = uri.toString();
        return Optional.of(text)
                .filter(whole -> whole.startsWith(prefix + "/"))
                .flatMap(whole -> number(whole.substring(prefix.length() + 1)))
                .orElseThrow(() -> new IllegalArgumentException("not a status list of this registry: " + text));
    }
}
