package kr.civilid.approval.acting.postgres;

import static java.util.Objects.requireNonNull;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.civilid.approval.acting.domain.Delegation;
import kr.civilid.approval.personal.application.Boxes;
import kr.civilid.approval.personal.application.ClearRows;
import kr.civilid.approval.personal.application.Contents;
import kr.civilid.approval.personal.application.EndedReasons;
import org.hibernate.reactive.mutiny.Mutiny;

/// The reasons of delegations, which may tell of an illness: closed, also those of before, and forgotten in time.
@ApplicationScoped
class DelegationWords implements ClearRows, EndedReasons {

    private static final String TAKE =
            "select id from delegation where reason is not null order by id limit %d for update skip locked";
    private static final String ENDED = """
            select id from delegation
            where octet_length(reason_box) > 0
                and until_day < cast(cast(:now as timestamptz) at time zone 'Asia/Seoul' as date)
                    - (select keep from retention_period where kind = 'DELEGATION_REASON')
            order by until_day limit :count for update skip locked""";

    /// That there was a reason.
    private static final byte[] FORGOTTEN = {};

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
        var place = row.box(FORGOTTEN);
        return boxes.close(place.person(), place.place(), reason)
                .invoke(box -> row.reasonBox = box.orElse(place.bytes()))
                .replaceWith(row);
    }

    @Override
    public Uni<Integer> close(int atMost) {
        return each(
                session -> session.createNativeQuery(TAKE.formatted(atMost), UUID.class),
                row -> close(row, requireNonNull(row.clearReason)).invoke(() -> row.clearReason = null));
    }

    /// With the key, so that no copy of the row opens either.
    @Override
    public Uni<Integer> forget(Instant now, int atMost) {
        return each(
                session -> session.createNativeQuery(ENDED, UUID.class)
                        .setParameter("now", now)
                        .setParameter("count", atMost),
                row -> boxes.destroyKey(row.box(FORGOTTEN).person()).invoke(() -> row.reasonBox = FORGOTTEN));
    }

    private static Uni<Integer> each(
            Function<Mutiny.Session, Mutiny.SelectionQuery<UUID>> which, Function<DelegationRow, Uni<?>> work) {
        return Panache.getSession()
                .flatMap(session -> which.apply(session)
                        .getResultList()
                        .call(ids -> Multi.createFrom()
                                .iterable(ids)
                                .onItem()
                                .transformToUniAndConcatenate(id ->
                                        session.find(DelegationRow.class, id).flatMap(work))
                                .collect()
                                .last()))
                .map(List::size);
    }
}
