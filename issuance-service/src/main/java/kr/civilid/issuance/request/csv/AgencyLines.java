package kr.civilid.issuance.request.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.issuance.request.csv.Columns.Line;
import kr.civilid.issuance.request.domain.Agency;
import kr.civilid.issuance.request.domain.AgencyEntry;
import kr.civilid.issuance.request.domain.AgencyRegister;
import kr.civilid.issuance.request.domain.Succession;

/// 기관코드 전체자료 of code.go.kr, line by line: it has hundreds of thousands, and only what is needed of each is kept.
///
/// Columns of our own that may be there: 영문기관명, and 승계기관코드 as the opposite of 이전기관코드; 상위기관코드 is another
/// name of 차상위기관코드. A line that makes no sense is passed over: its agency is unknown, and its staff refused.
final class AgencyLines {

    private static final Pattern CODE = Pattern.compile("[0-9]{7}");

    private final List<AgencyEntry> entries = new ArrayList<>();
    private final List<Succession> successions = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private final Map<Object, Object> shared = new HashMap<>();
    private int foreign;

    /// `foreign` lines have a code that is not of 7 digits, as public corporations do; of the `unreadable` ones, the
    /// number and what is wrong.
    record Found(AgencyRegister register, int foreign, List<String> unreadable) {}

    /// Fails for a file without a column that is needed, without any agency, or with the same one twice.
    static Found read(Iterator<String> text) {
        if (!text.hasNext()) {
            throw new IllegalArgumentException("the file is empty");
        }
        var columns = Columns.of(text.next());
        columns.require("기관코드");
        columns.require("전체기관명");
        columns.require("차상위기관코드", "상위기관코드");
        columns.require("존폐여부");
        var lines = new AgencyLines();
        for (var number = 2; text.hasNext(); number++) {
            var line = text.next();
            if (!line.isBlank()) {
                lines.take(columns.line(number, line));
            }
        }
        return lines.found();
    }

    private Found found() {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("the file names no agency");
        }
        return new Found(new AgencyRegister(entries, successions), foreign, unreadable);
    }

    private void take(Line line) {
        try {
            var code = line.get("기관코드");
            if (isCode(code)) {
                take(line, code(code));
            } else {
                foreign++;
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            unreadable.add("line " + line.number() + ": " + e.getMessage());
        }
    }

    private void take(Line line, AgencyCode code) {
        var name = line.get("전체기관명");
        entries.add(new AgencyEntry(
                new Agency(code, name, line.find("영문기관명").orElse(name)),
                line.find("차수").map(Integer::parseInt).orElse(1),
                line.find("서열").map(Integer::parseInt).orElse(0),
                other(line, "차상위기관코드", code).or(() -> other(line, "상위기관코드", code)),
                share(line.find("유형분류_대")),
                share(day(line, "생성일자")),
                share(abolished(line))));
        other(line, "이전기관코드", code).ifPresent(before -> successions.add(new Succession(before, code)));
        other(line, "승계기관코드", code).ifPresent(after -> successions.add(new Succession(code, after)));
    }

    /// What is under no other has itself, zeros or nothing there.
    private Optional<AgencyCode> other(Line line, String column, AgencyCode own) {
        return share(line.find(column)
                .filter(text -> isCode(text) && !text.equals("0000000") && !text.equals(own.digits()))
                .map(this::code));
    }

    /// An agency that is said to be abolished stands no longer even where its day is not told.
    private static Optional<LocalDate> abolished(Line line) {
        var day = day(line, "폐지일자");
        return switch (line.find("존폐여부").orElse("0")) {
            case "0", "존속" -> day;
            case "1", "폐지" -> day.or(() -> Optional.of(LocalDate.EPOCH));
            default -> throw new IllegalArgumentException("존폐여부 is neither 0 nor 1");
        };
    }

    private static Optional<LocalDate> day(Line line, String column) {
        return line.find(column)
                .filter(text -> !text.equals("00000000"))
                .map(text -> text.contains("-")
                        ? LocalDate.parse(text)
                        : LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE));
    }

    private static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    private AgencyCode code(String digits) {
        return share(new AgencyCode(digits));
    }

    /// The same few days, kinds and parents come again and again; each is kept once.
    @SuppressWarnings("unchecked")
    private <T> T share(T value) {
        return (T) shared.computeIfAbsent(value, _ -> value);
    }
}
