package kr.civilid.approval.access.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.approval.access.application.IncompleteIdentity;
import kr.civilid.approval.access.application.Visitors;
import kr.civilid.approval.access.domain.EmployeeId;
import kr.civilid.approval.access.domain.LogIn;
import kr.civilid.approval.access.domain.Office;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.approval.access.domain.Person;
import kr.civilid.approval.access.domain.Visit;
import kr.civilid.events.access.application.CurrentVisitor;
import kr.civilid.events.catalog.AgencyCode;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Reads the official off the verified token, never off the request.
@RequestScoped
class TokenVisitors implements Visitors {

    private static final int LONGEST_CLAIM = 200;

    private final JsonWebToken token;
    private final SecurityIdentity identity;
    private final CurrentVisitor visitor;

    TokenVisitors(JsonWebToken token, SecurityIdentity identity, CurrentVisitor visitor) {
        this.token = token;
        this.identity = identity;
        this.visitor = visitor;
    }

    @Override
    public Visit current() {
        var person = new Person(claim("sub"), claim("preferred_username"), employee());
        var official = new Official(person, claim("department"), Office.of(identity.getRoles()));
        return new Visit(official, visitor.get(), logIn());
    }

    private LogIn logIn() {
        return new LogIn(text("acr"), time("auth_time"), time("iat"));
    }

    private Optional<Instant> time(String name) {
        return text(name)
                .filter(time -> time.matches("\\d{1,12}"))
                .map(time -> Instant.ofEpochSecond(Long.parseLong(time)));
    }

    private Optional<String> text(String name) {
        Object value = token.getClaim(name);
        return Optional.ofNullable(value).map(Object::toString).filter(text -> text.length() <= LONGEST_CLAIM);
    }

    private EmployeeId employee() {
        try {
            return new EmployeeId(new AgencyCode(claim("agency")), claim("employee_number"));
        } catch (IllegalArgumentException _) {
            throw new IncompleteIdentity();
        }
    }

    private String claim(String name) {
        Object value = token.getClaim(name);
        if (value instanceof String text && !text.isBlank() && text.length() <= LONGEST_CLAIM) {
            return text;
        }
        throw new IncompleteIdentity();
    }
}
