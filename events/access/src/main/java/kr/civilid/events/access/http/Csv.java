package kr.civilid.events.access.http;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Lines of CSV (RFC 4180) that a spreadsheet shows and does not carry out: a cell that begins like a formula gets an
/// apostrophe before it.
final class Csv {

    static final String MEDIA_TYPE = "text/csv";

    /// Without it a spreadsheet takes Korean for something else.
    static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String BEGINS_FORMULA = "=+-@\t\r\n＝＋－＠";

    static String line(@Nullable Object... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        var text = value.toString();
        var first = text.stripLeading();
        var harmless = first.isEmpty() || BEGINS_FORMULA.indexOf(first.charAt(0)) < 0 ? text : "'" + text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    private Csv() {}
}
