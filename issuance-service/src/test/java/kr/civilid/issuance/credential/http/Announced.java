package kr.civilid.issuance.credential.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kr.civilid.testkit.parts.Database;

/// What the world heard of the IDs of one person, in the order in which it was said.
record Announced(List<Said> said) {

    private static final Pattern INDEX = Pattern.compile("\"idx\":(\\d+)");

    record Said(String credential, String event) {

        boolean is(String type) {
            return event.contains("\"credential." + type + ".v1\"");
        }

        List<String> indexes() {
            return INDEX.matcher(event).results().map(found -> found.group(1)).toList();
        }
    }

    static Announced of(String issuance) {
        var rows = Database.column("""
                select o.key || ' ' || convert_from(o.payload, 'UTF8')
                from outbox o join credential c on o.key = c.id::text
                where o.type like 'credential.%' and c.person_id = (select person_id from issuance where id = ?::uuid)
                order by o.id""", issuance);
        return new Announced(rows.stream()
                .map(row -> row.split(" ", 2))
                .map(row -> new Said(row[0], row[1]))
                .toList());
    }

    /// Never two live IDs, nothing new of a dead one, and no copy that its end does not name. Gives those that live.
    List<String> live() {
        var live = new ArrayList<String>();
        var dead = new ArrayList<String>();
        for (var one : said) {
            assertThat(dead).doesNotContain(one.credential());
            if (one.is("revoked")) {
                assertThat(one.indexes()).containsExactlyInAnyOrderElementsOf(copiesOf(one.credential()));
                live.remove(one.credential());
                dead.add(one.credential());
            } else if (!live.contains(one.credential())) {
                live.add(one.credential());
            }
            assertThat(live).hasSizeLessThanOrEqualTo(1);
        }
        return live;
    }

    private List<String> copiesOf(String credential) {
        return said.stream()
                .filter(one -> one.credential().equals(credential) && one.is("issued"))
                .flatMap(one -> one.indexes().stream())
                .toList();
    }
}
