package kr.civilid.events.vault;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.function.Function;
import javax.crypto.SecretKey;

/// The keys that wrap each person's key. Several may be known at once: one is active, the others still unwrap what they
/// wrapped before.
public interface MasterKeys {

    /// The id of the key under which everything new goes.
    String active();

    /// The ids of all keys that unwrap, the active one among them.
    Set<String> known();

    /// Runs `work` off the event loop where the keys lie in a hardware module; the chain goes on where it was called
    /// from, so that a transaction may follow.
    <T> Uni<T> with(Function<Ring, T> work);

    /// A person's key as it is stored, and the id of the key that wraps it.
    record Wrapped(String masterKey, byte[] box) {

        @Override
        public String toString() {
            return "Wrapped[" + masterKey + "]";
        }
    }

    /// AES-GCM under a master key, bound to the person: a wrapped key moved to another person's row does not open.
    interface Ring {

        /// Under the active key.
        Wrapped wrap(SecretKey key, String person);

        /// Fails with [MasterKeyMissing] where no key of this id is known, and with [KeyDoesNotUnwrap] where the key
        /// of this id does not open it.
        SecretKey unwrap(Wrapped wrapped, String person);
    }
}
