package kr.civilid.issuance.request.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lines of a CSV file (RFC 4180, comma or tab) by the names in its first line; a column it does not know is passed
/// over.
record Table(List<Line> lines) {

    record Line(int number, Map<String, String> cells) {

        Optional<String> find(String column) {
            return Optional.ofNullable(cells.get(column)).map(String::strip).filter(text -> !text.isEmpty());
        }

        String get(String column) {
            return find(column).orElseThrow(() -> new IllegalArgumentException("has no " + column));
        }
    }

    static Table of(List<String> text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the file is empty");
        }
        // Windows programs begin a file with a byte order mark.
        var header = text.getFirst().replace("\uFEFF", "");
        var separator = header.indexOf('\t') >= 0 ? '\t' : ',';
        var names = cells(header, separator).stream().map(String::strip).toList();
        var lines = new ArrayList<Line>();
        for (var number = 2; number <= text.size(); number++) {
            var line = text.get(number - 1);
            if (!line.isBlank()) {
                lines.add(new Line(number, named(names, cells(line, separator))));
            }
        }
        return new Table(List.copyOf(lines));
    }

    private static Map<String, String> named(List<String> names, List<String> cells) {
        var named = new HashMap<String, String>();
        for (var index = 0; index < Math.min(names.size(), cells.size()); index++) {
            named.put(names.get(index), cells.get(index));
        }
        return named;
    }

    private static List<String> cells(String line, char separator) {
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
            } else if (character == separator && !quoted) {
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
