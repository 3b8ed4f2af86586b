package kr.civilid.issuance.request.csv;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.issuance.request.csv.Table.Line;
import kr.civilid.issuance.request.domain.Agency;
import kr.civilid.issuance.request.domain.AgencyEntry;
import kr.civilid.issuance.request.domain.AgencyRegister;

/// 행정표준코드 기관코드: the columns of the published file, and two of our own, 영문기관명 and 승계기관코드, which may be missing.
///
/// An agency whose 존폐여부 is 폐지 stands no longer even where its day is not told.
final class AgencyLines {

    static AgencyRegister register(List<String> text) {
        return new AgencyRegister(
                Table.of(text).lines().stream().map(AgencyLines::entry).toList());
    }

    private static AgencyEntry entry(Line line) {
        try {
            var code = new AgencyCode(line.get("기관코드"));
            var name = line.get("전체기관명");
            return new AgencyEntry(
                    new Agency(code, name, line.find("영문기관명").orElse(name)),
                    line.find("차수").map(Integer::parseInt).orElse(1),
                    line.find("서열").map(Integer::parseInt).orElse(0),
                    other(line, "상위기관코드", code),
                    day(line, "생성일자"),
                    day(line, "폐지일자").or(() -> abolished(line)),
                    other(line, "승계기관코드", code));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new IllegalArgumentException("line " + line.number() + ": " + e.getMessage(), e);
        }
    }

    /// The published file gives an agency under no other its own code as parent, or zeros.
    private static Optional<AgencyCode> other(Line line, String column, AgencyCode own) {
        return line.find(column)
                .filter(code -> !code.equals("0000000") && !code.equals(own.digits()))
                .map(AgencyCode::new);
    }

    private static Optional<LocalDate> day(Line line, String column) {
        return line.find(column)
                .filter(text -> !text.equals("00000000"))
                .map(text -> text.contains("-")
                        ? LocalDate.parse(text)
                        : LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE));
    }

    private static Optional<LocalDate> abolished(Line line) {
        return line.find("존폐여부").filter("폐지"::equals).map(_ -> LocalDate.EPOCH);
    }

    private AgencyLines() {}
}
