package kr.civilid.verification.gate.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kr.civilid.verification.gate.application.Register;
import kr.civilid.verification.gate.domain.Reader;
import kr.civilid.verification.gate.domain.ReaderId;

/// Who a reader is, by the token that it signed.
@ApplicationScoped
class Readers {

    static final String ROLE = "reader";

    private static final String PREFIX = "urn:civilid:reader:";
    private static final int MOST = 10_000;

    /// A token is good for several passages; its signature is verified for the first.
    private record Session(Reader reader, Instant until) {}

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Register register;
    private final ReaderTokens tokens;
    private final Clock clock;

    Readers(Register register, ReaderTokens tokens, Clock clock) {
        this.register = register;
        this.tokens = tokens;
        this.clock = clock;
    }

    /// Whether the token claims to be a reader's.
    static boolean mayHaveSigned(UnverifiedToken token) {
        return token.issuer().startsWith(PREFIX);
    }

    /// The reader that `identity` was made for, if any; a role alone makes no reader.
    static Optional<Reader> of(SecurityIdentity identity) {
        return Optional.ofNullable(identity.<Reader>getAttribute(ROLE));
    }

    SecurityIdentity identify(String token) {
        var session = sessions.get(token);
        if (session == null || !clock.instant().isBefore(session.until())) {
            session = open(token);
        }
        // A reader may have gone, or changed its key, since its token was verified.
        if (register.reader(session.reader().id())
                .filter(session.reader()::equals)
                .isEmpty()) {
            throw new AuthenticationFailedException("no such reader");
        }
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(PREFIX + session.reader().id()))
                .addRole(ROLE)
                .addAttribute(ROLE, session.reader())
                .build();
    }

    private Session open(String token) {
        var reader = UnverifiedToken.read(token)
                .filter(UnverifiedToken::isPlainJwt)
                .map(claimed -> claimed.issuer().substring(PREFIX.length()))
                .filter(id -> id.matches(ReaderId.PATTERN))
                .flatMap(id -> register.reader(new ReaderId(id)))
                .orElseThrow(() -> new AuthenticationFailedException("no such reader"));
        var session = new Session(reader, tokens.verify(token, PREFIX + reader.id(), reader.key()));
        if (sessions.size() >= MOST) {
            sessions.clear();
        }
        sessions.put(token, session);
        return session;
    }
}
