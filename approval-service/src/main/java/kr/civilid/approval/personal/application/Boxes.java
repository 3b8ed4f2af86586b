package kr.civilid.approval.personal.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import kr.civilid.events.catalog.PersonId;

/// Words under the key of the person whom they tell of. Each call is part of a transaction.
///
/// Whose pseudonym is not known, since they never applied, has one made for the words: that of a delegation, say.
public interface Boxes {

    /// `place` names the row and column where the bytes lie: they open nowhere else.
    record Box(PersonId person, String place, byte[] bytes) {

        @Override
        public String toString() {
            return "Box[%s, ***]".formatted(place);
        }
    }

    /// Makes the key where there is none yet. Empty for somebody who is erased: nothing is kept of them any more.
    Uni<Optional<byte[]>> close(PersonId person, String place, String words);

    /// The words of each, in order; empty where the person is erased.
    Uni<List<Optional<String>>> open(List<Box> boxes);

    /// Erases the person, or the words that have a key of their own: whatever it closed opens never again, here and in
    /// every copy.
    Uni<Void> destroyKey(PersonId person);
}
