package kr.civilid.registry.did.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One line of an organisation's did:webvh log.
@Entity
@Table(name = "did_log_entry")
@IdClass(LogEntryRow.Key.class)
class LogEntryRow {

    @Id
    String code = "";

    @Id
    int version;

    String line = "";

    static LogEntryRow of(String code, int version, String line) {
        var row = new LogEntryRow();
        row.code = code;
        row.version = version;
        row.line = line;
        return row;
    }

    static class Key {

        String code = "";
        int version;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.code.equals(code) && key.version == version;
        }

        @Override
        public int hashCode() {
            return Objects.hash(code, version);
        }
    }
}
