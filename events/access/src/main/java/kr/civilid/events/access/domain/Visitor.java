package kr.civilid.events.access.domain;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kr.civilid.events.catalog.AgencyCode;

/// An official or a system, as the verified token says: `subject` of the log-in, `name` for display, `client` the OAuth
/// client it came through; `from` the network address of the call.
public record Visitor(
        String subject, String name, Set<String> roles, String client, Optional<AgencyCode> agency, String from) {

    private static final int LONGEST = 200;

    public Visitor {
        subject = shown(subject);
        name = shown(name);
        client = shown(client);
        from = shown(from);
        roles = Set.copyOf(roles);
    }

    /// Of an identity provider's text, what a record can hold.
    private static String shown(String text) {
        var visible = text.replaceAll("\\p{Cntrl}", " ");
        return visible.length() <= LONGEST ? visible : visible.substring(0, LONGEST);
    }

    public String rolesText() {
        return shown(String.join(" ", new TreeSet<>(roles)));
    }

    public boolean isOfOneOf(Collection<AgencyCode> agencies) {
        return agency.filter(agencies::contains).isPresent();
    }

    @Override
    public String toString() {
        return "Visitor" + roles;
    }
}
