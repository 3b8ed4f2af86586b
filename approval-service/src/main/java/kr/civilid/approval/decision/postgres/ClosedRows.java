package kr.civilid.approval.decision.postgres;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.civilid.approval.decision.domain.Decision;
import kr.civilid.approval.decision.domain.Pending;
import kr.civilid.approval.decision.domain.Seat;
import kr.civilid.approval.decision.domain.Submission;
import kr.civilid.approval.personal.application.Boxes;
import kr.civilid.approval.personal.application.Contents;
import kr.civilid.approval.personal.application.Numbers;
import kr.civilid.events.catalog.Application;
import kr.civilid.events.catalog.PersonId;
import org.hibernate.reactive.mutiny.Mutiny;

/// Puts what tells of people into boxes and hashes before it rests, and opens it for whoever is entitled.
@ApplicationScoped
class ClosedRows {

    /// That there was a word of somebody who is erased.
    private static final byte[] SAID = {};

    private final Contents contents;
    private final Boxes boxes;
    private final Numbers numbers;

    ClosedRows(Contents contents, Boxes boxes, Numbers numbers) {
        this.contents = contents;
        this.boxes = boxes;
        this.numbers = numbers;
    }

    /// Stores what one round is about, and its chain.
    Uni<Void> put(Mutiny.Session session, Pending opened, Application content) {
        var submission = opened.submission();
        var steps = steps(submission);
        Held.turn(steps, opened);
        return closed(submission.personId(), ContentRow.of(submission, content), content)
                .flatMap(row -> session.persistAll(row).call(() -> session.persistAll(steps.toArray())));
    }

    Uni<ContentRow> closed(PersonId person, ContentRow row, Application content) {
        var kept = row.kept(person);
        return contents.close(person, kept.issuance(), kept.round(), content)
                .invoke(box ->
                        row.close(box.isPresent() ? numbers.hash(content.employeeNumber()) : Numbers.ERASED, box))
                .replaceWith(row);
    }

    private List<StepRow> steps(Submission submission) {
        var seats = submission.chain().seats();
        return IntStream.range(0, seats.size())
                .mapToObj(place -> step(submission, place, seats.get(place)))
                .toList();
    }

    private StepRow step(Submission submission, int place, Seat seat) {
        var row = StepRow.of(submission.id(), submission.round().number(), place, seat);
        seat.department().ifPresent(department -> row.close(numbers.hash(seat.agency(), department)));
        return row;
    }

    Uni<DecisionRow> decision(Submission submission, Decision decision) {
        var row = DecisionRow.of(submission, decision);
        row.compareBy(
                numbers.hash(submission.applicant().number()),
                numbers.hash(row.deciderNumber),
                Optional.ofNullable(row.absentNumber).map(numbers::hash));
        return words(submission.personId(), row).replaceWith(row);
    }

    /// Closes the comment and the reason of an absence, as the row has them opened.
    Uni<Void> words(PersonId person, DecisionRow row) {
        return word(person, row.commentPlace(), row.comment)
                .invoke(box -> row.commentBox = box.orElse(null))
                .chain(() -> word(person, row.reasonPlace(), row.reason))
                .invoke(box -> row.reasonBox = box.orElse(null))
                .replaceWithVoid();
    }

    private Uni<Optional<byte[]>> word(PersonId person, String place, String word) {
        return word.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : boxes.close(person, place, word).map(box -> Optional.of(box.orElse(SAID)));
    }

    Uni<Held> open(Held held) {
        var person = new PersonId(held.row().personId);
        return contents.open(held.content().kept(person))
                .invoke(content -> held.content().opened = content)
                .chain(() -> openWords(person, held.decisions()))
                .replaceWith(held);
    }

    private Uni<Void> openWords(PersonId person, List<DecisionRow> decisions) {
        var closed = decisions.stream().flatMap(row -> row.boxes(person)).toList();
        return boxes.open(closed)
                .invoke(words -> fill(decisions, words.iterator()))
                .replaceWithVoid();
    }

    private static void fill(List<DecisionRow> decisions, Iterator<Optional<String>> words) {
        decisions.forEach(row -> row.open(words));
    }

    Uni<Void> erase(Mutiny.Session session, ApprovalRow row) {
        return Multi.createFrom()
                .items(ContentRow.ERASE, ApprovalRow.UNSALT)
                .onItem()
                .transformToUniAndConcatenate(statement -> session.createNativeQuery(statement)
                        .setParameter("id", row.issuanceId)
                        .executeUpdate())
                .collect()
                .last()
                .chain(() -> boxes.destroyKey(new PersonId(row.personId)));
    }
}
