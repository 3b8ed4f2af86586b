package kr.civilid.issuance.request.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The first line of a table: what the others are cut and named by.
///
/// Commas are quoted as in RFC 4180. Between tabs a quotation mark is a character like others, unless one stands at
/// both ends of a cell: the published file has names with a single one.
record Columns(Map<String, Integer> places, char separator) {

    /// A blank cell in the published file.
    private static final String BLANK = "NULL";

    record Line(int number, Columns columns, List<String> cells) {

        Optional<String> find(String column) {
            return Optional.ofNullable(columns.places.get(column))
                    .filter(place -> place < cells.size())
                    .map(place -> cells.get(place).strip())
                    .filter(text -> !text.isEmpty() && !text.equals(BLANK));
        }

        String get(String column) {
            return find(column).orElseThrow(() -> new IllegalArgumentException("has no " + column));
        }
    }

    static Columns of(String header) {
        // Windows programs begin a file with a byte order mark.
        var plain = header.replace("\uFEFF", "");
        var separator = plain.indexOf('\t') >= 0 ? '\t' : ',';
        var places = new HashMap<String, Integer>();
        for (var name : cells(plain, separator)) {
            places.putIfAbsent(name.strip(), places.size());
        }
        return new Columns(Map.copyOf(places), separator);
    }

    /// Fails for a table that has none of `names`.
    void require(String... names) {
        if (Arrays.stream(names).noneMatch(places::containsKey)) {
            throw new IllegalArgumentException("there is no column " + String.join(" or ", names));
        }
    }

    Line line(int number, String text) {
        return new Line(number, this, cells(text, separator));
    }

    private static List<String> cells(String line, char separator) {
        return separator == ','
                ? quoted(line)
                : Arrays.stream(line.split("\t", -1)).map(Columns::bare).toList();
    }

    private static String bare(String cell) {
        return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                : cell;
    }

    private static List<String> quoted(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < line.length(); at++) {
            var character = line.charAt(at);
            if (character == '"' && quoted && at + 1 < line.length() && line.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else if (character == '"') {
                quoted = !quoted;
            } else if (character == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(character);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
