package kr.civilid.notification.delivery.postgres;

import java.util.Optional;
import java.util.UUID;
import kr.civilid.events.vault.PersonKey;
import kr.civilid.events.vault.PersonalVault;
import kr.civilid.notification.delivery.domain.Message;

/// Number and words of a message as they rest.
sealed interface Box {

    /// Under the key of the person whom they are for; without one, or once it is destroyed, they are lost.
    record OfPerson(UUID message, byte[] bytes, Optional<PersonKey> key) implements Box {

        /// What the vault can open.
        Optional<PersonalVault.Closed> closed() {
            return key.filter(held -> !held.isErased())
                    .map(held -> new PersonalVault.Closed(held, bytes, place(message)));
        }

        Reading.Lost lost() {
            return new Reading.Lost(key.isPresent() ? Message.ERASED : Message.UNREADABLE);
        }
    }

    /// As a release of before left them.
    record OfBefore(UUID message, byte[] bytes) implements Box {}

    static String place(UUID message) {
        return "content|" + message;
    }
}
