package kr.civilid.approval.personal.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.civilid.approval.Transactions;

/// Work on the rows of several tables that must not hold up reads and writes: piece by piece, each in a short
/// transaction of its own.
final class Pieces {

    /// `piece` does at most `atOnce` rows of a table and says how many it did; fewer mean that none are left. Gives how
    /// many were done in all.
    static <T> Uni<Integer> of(List<T> tables, int atOnce, Transactions transactions, Function<T, Uni<Integer>> piece) {
        return Multi.createFrom()
                .iterable(tables)
                .onItem()
                .transformToMultiAndConcatenate(table -> Multi.createBy()
                        .repeating()
                        .uni(() -> transactions.in(() -> piece.apply(table)))
                        .whilst(done -> done == atOnce))
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    private Pieces() {}
}
