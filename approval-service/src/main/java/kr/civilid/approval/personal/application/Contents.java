package kr.civilid.approval.personal.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import kr.civilid.approval.personal.application.Boxes.Box;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.events.catalog.Application;
import kr.civilid.events.catalog.EventJson;
import kr.civilid.events.catalog.IssuanceId;
import kr.civilid.events.catalog.PersonId;

/// Applications at rest: one box each, with all that the approvers see.
@ApplicationScoped
public class Contents {

    /// What is shown for each word of somebody who is erased.
    public static final String ERASED = "erased";

    private final Boxes boxes;

    Contents(Boxes boxes) {
        this.boxes = boxes;
    }

    /// The application of one round as its row has it: closed, or `clear` where the row is of before.
    public record Kept(
            PersonId person,
            IssuanceId issuance,
            int round,
            AgencyCode agency,
            Optional<byte[]> box,
            Optional<Application> clear) {}

    /// Empty for somebody who is erased.
    public Uni<Optional<byte[]>> close(PersonId person, IssuanceId issuance, int round, Application content) {
        return boxes.close(person, place(issuance, round), written(content));
    }

    public Uni<Application> open(Kept kept) {
        return open(List.of(kept)).map(List::getFirst);
    }

    /// In their order.
    public Uni<List<Application>> open(List<Kept> all) {
        var closed = all.stream().flatMap(kept -> box(kept).stream()).toList();
        return boxes.open(closed).map(words -> read(all, words.iterator()));
    }

    private static List<Application> read(List<Kept> all, Iterator<Optional<String>> words) {
        var contents = new ArrayList<Application>();
        for (var kept : all) {
            var content = kept.box().isPresent() ? words.next().map(Contents::read) : kept.clear();
            contents.add(content.orElseGet(() -> nobody(kept.agency())));
        }
        return contents;
    }

    private static Optional<Box> box(Kept kept) {
        return kept.box().map(bytes -> new Box(kept.person(), place(kept.issuance(), kept.round()), bytes));
    }

    private static String place(IssuanceId issuance, int round) {
        return "content|%s|%d".formatted(issuance, round);
    }

    private static Application nobody(AgencyCode agency) {
        return new Application(ERASED, ERASED, agency, ERASED, ERASED, ERASED);
    }

    private static String written(Application content) {
        try {
            return EventJson.MAPPER.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an application that cannot be written", e);
        }
    }

    private static Application read(String json) {
        try {
            return EventJson.MAPPER.readValue(json, Application.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an application that cannot be read", e);
        }
    }
}
