package kr.civilid.notification.delivery.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kr.civilid.events.vault.Opened;
import kr.civilid.events.vault.PersonKey;
import kr.civilid.events.vault.PersonalVault;
import kr.civilid.notification.delivery.domain.Content;
import kr.civilid.notification.delivery.domain.Message;

/// Closes and opens number and words of messages.
@ApplicationScoped
class Contents {

    private final PersonalVault vault;
    private final ContentsOfBefore before;

    Contents(PersonalVault vault, ContentsOfBefore before) {
        this.vault = vault;
        this.before = before;
    }

    /// Bound to the message's id.
    Uni<byte[]> close(PersonKey key, UUID message, Content content) {
        return vault.close(key, WrittenContent.of(content), Box.place(message));
    }

    /// All of them with one way to the master keys, in their order.
    Uni<List<Reading>> open(List<? extends Box> boxes) {
        var closed = boxes.stream().flatMap(Contents::closed).toList();
        var opened = closed.isEmpty() ? Uni.createFrom().item(List.<Opened>of()) : vault.openEach(closed);
        return opened.map(List::iterator).map(each -> {
            var all = new ArrayList<Reading>();
            boxes.forEach(box -> all.add(read(box, each)));
            return all;
        });
    }

    private static Stream<PersonalVault.Closed> closed(Box box) {
        return switch (box) {
            case Box.OfPerson closed -> closed.closed().stream();
            case Box.OfBefore _ -> Stream.empty();
        };
    }

    /// Takes the next of `opened` for each box that the vault was given.
    private Reading read(Box box, Iterator<Opened> opened) {
        return switch (box) {
            case Box.OfPerson closed -> closed.closed().isPresent() ? read(opened.next()) : closed.lost();
            case Box.OfBefore(var message, var bytes) ->
                before.open(message, bytes)
                        .<Reading>map(Reading.Read::new)
                        .orElseGet(() -> new Reading.Lost(Message.UNREADABLE));
        };
    }

    private static Reading read(Opened opened) {
        return switch (opened) {
            case Opened.Clear(var bytes) -> new Reading.Read(WrittenContent.read(bytes));
            case Opened.Spoilt _ -> new Reading.Lost(Message.UNREADABLE);
            case Opened.Locked _ -> new Reading.NotNow();
        };
    }
}
