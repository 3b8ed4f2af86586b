package kr.civilid.approval.acting.postgres;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.civilid.approval.personal.application.ClearRows;
import kr.civilid.approval.personal.application.Numbers;

/// Absences by order of before, with their numbers in clear. Goes with that column.
@ApplicationScoped
class ClearAbsences implements ClearRows {

    private static final String NUMBERS =
            "select distinct employee_number from ordered_absence where employee_number is not null limit %d";
    private static final String CLOSE = """
            update ordered_absence set number_hash = :hash, employee_number = null where employee_number = :number""";

    private final Numbers numbers;

    ClearAbsences(Numbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public Uni<Integer> close(int atMost) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(NUMBERS.formatted(atMost), String.class)
                        .getResultList()
                        .call(found -> Multi.createFrom()
                                .iterable(found)
                                .onItem()
                                .transformToUniAndConcatenate(number -> session.createNativeQuery(CLOSE)
                                        .setParameter("hash", numbers.hash(number))
                                        .setParameter("number", number)
                                        .executeUpdate())
                                .collect()
                                .last()))
                .map(List::size);
    }
}
