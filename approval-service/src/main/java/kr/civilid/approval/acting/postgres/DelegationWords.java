package kr.civilid.approval.acting.postgres;

import static java.util.Objects.requireNonNull;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kr.civilid.approval.acting.domain.Delegation;
import kr.civilid.approval.personal.application.Boxes;
import kr.civilid.approval.personal.application.ClearRows;
import kr.civilid.approval.personal.application.Contents;

/// The reasons of delegations, which may tell of an illness: closed, also those of before.
@ApplicationScoped
class DelegationWords implements ClearRows {

    private static final String TAKE =
            "select id from delegation where reason is not null order by id limit %d for update skip locked";

    private final Boxes boxes;

    DelegationWords(Boxes boxes) {
        this.boxes = boxes;
    }

    Uni<DelegationRow> closed(Delegation given) {
        return close(DelegationRow.of(given), given.reason());
    }

    Uni<List<Delegation>> open(List<DelegationRow> rows) {
        var closed = rows.stream()
                .flatMap(row -> Stream.ofNullable(row.reasonBox).map(row::box))
                .toList();
        return boxes.open(closed)
                .map(List::iterator)
                .map(words -> rows.stream()
                        .map(row -> row.delegation(reason(row, words)))
                        .toList());
    }

    private static String reason(DelegationRow row, Iterator<Optional<String>> words) {
        return row.reasonBox == null
                ? requireNonNull(row.clearReason)
                : words.next().orElse(Contents.ERASED);
    }

    private Uni<DelegationRow> close(DelegationRow row, String reason) {
        var place = row.box(new byte[0]);
        return boxes.close(place.person(), place.place(), reason)
                .invoke(box -> row.reasonBox = box.orElse(place.bytes()))
                .replaceWith(row);
    }

    @Override
    public Uni<Integer> close(int atMost) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(TAKE.formatted(atMost), UUID.class)
                        .getResultList()
                        .call(ids -> Multi.createFrom()
                                .iterable(ids)
                                .onItem()
                                .transformToUniAndConcatenate(id -> session.find(DelegationRow.class, id)
                                        .flatMap(row -> close(row, requireNonNull(row.clearReason)))
                                        .invoke(row -> row.clearReason = null))
                                .collect()
                                .last()))
                .map(List::size);
    }
}
