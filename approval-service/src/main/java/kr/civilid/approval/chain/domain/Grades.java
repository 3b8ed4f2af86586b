package kr.civilid.approval.chain.domain;

import java.util.Comparator;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The number of the grade (급) that a rank (직급) belongs to: 1 the highest, 9 the lowest.
///
/// A rank is written as personnel systems send it, with the series before it: 행정주사보, 시설사무관. So the longest name
/// with which it ends counts, 부이사관 before 이사관.
public record Grades(Map<String, Integer> byRank) {

    private static final Pattern NUMBERED = Pattern.compile(".*(?<!\\d)([1-9])급");

    public Grades {
        byRank = Map.copyOf(byRank);
    }

    /// `lines` as in `grades.csv`: a rank, a comma, its grade; a first line with the names of the columns.
    public static Grades read(Stream<String> lines) {
        return new Grades(lines.skip(1)
                .map(line -> line.split(","))
                .collect(Collectors.toMap(
                        columns -> columns[0].strip(), columns -> Integer.valueOf(columns[1].strip()))));
    }

    /// Empty for a rank that has none, such as 연구관.
    OptionalInt of(String rank) {
        var bare = rank.strip();
        var numbered = NUMBERED.matcher(bare);
        if (numbered.matches()) {
            return OptionalInt.of(Integer.parseInt(numbered.group(1)));
        }
        return byRank.entrySet().stream()
                .filter(known -> bare.endsWith(known.getKey()))
                .max(Comparator.comparingInt(known -> known.getKey().length()))
                .map(known -> OptionalInt.of(known.getValue()))
                .orElseGet(OptionalInt::empty);
    }
}
