package kr.civilid.issuance.enrolment.attestation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import kr.civilid.issuance.enrolment.application.AttestationUnavailable;
import kr.civilid.issuance.enrolment.application.PhoneRefused;
import org.jboss.logging.Logger;

/// Google's list of attestation certificates that must not be believed any more, read again whenever its file changes.
/// A new file that cannot be read leaves the last good one in force, until that is too old. Blocks: call from a worker.
final class RevocationList {

    private static final Logger LOG = Logger.getLogger(RevocationList.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Duration maxAge;
    private final boolean acceptStale;
    private final Clock clock;
    private volatile Known known;

    private record Known(Set<String> serials, Instant asOf, Instant lookedAt) {}

    /// The file must be readable now: a service that cannot tell what is revoked does not start.
    RevocationList(Path file, Duration maxAge, boolean acceptStale, Clock clock) {
        this.file = file;
        this.maxAge = maxAge;
        this.acceptStale = acceptStale;
        this.clock = clock;
        try {
            var changed = changed();
            this.known = new Known(read(), changed, changed);
        } catch (IOException e) {
            throw new IllegalStateException("the revocation list %s cannot be read: %s".formatted(file, e), e);
        }
    }

    /// A suspended certificate counts as a revoked one. The root is looked up like every other.
    void refuseRevoked(CertificateChain chain) {
        var list = current();
        if (!acceptStale && list.asOf().plus(maxAge).isBefore(clock.instant())) {
            LOG.errorf("the revocation list %s is of %s and too old: no Android phone is let in", file, list.asOf());
            throw new AttestationUnavailable();
        }
        for (var certificate : chain.certificates()) {
            PhoneRefused.unless(
                    !list.serials().contains(hex(certificate.getSerialNumber())), PhoneRefused.Reason.REVOKED);
        }
    }

    private Known current() {
        var now = known;
        try {
            var changed = changed();
            if (!changed.equals(now.lookedAt())) {
                now = known = reread(now, changed);
            }
        } catch (IOException e) {
            LOG.warnf("the revocation list %s is gone; the one of %s counts: %s", file, now.asOf(), e.getMessage());
        }
        return now;
    }

    private Known reread(Known before, Instant changed) {
        try {
            return new Known(read(), changed, changed);
        } catch (IOException e) {
            LOG.warnf(
                    "the revocation list %s cannot be read; the one of %s counts: %s",
                    file, before.asOf(), e.getMessage());
            return new Known(before.serials(), before.asOf(), changed);
        }
    }

    private Instant changed() throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }

    private Set<String> read() throws IOException {
        if (!(JSON.readTree(file.toFile()) instanceof JsonNode list)
                || !list.path("entries").isObject()) {
            throw new IOException("it has no \"entries\"");
        }
        var serials = new HashSet<String>();
        list.get("entries").fieldNames().forEachRemaining(serial -> serials.add(plain(serial)));
        return Set.copyOf(serials);
    }

    /// As [BigInteger] writes it.
    private static String plain(String serial) {
        return serial.toLowerCase(Locale.ROOT).replaceFirst("^0+(?=.)", "");
    }

    private static String hex(BigInteger serial) {
        return serial.toString(16);
    }
}
