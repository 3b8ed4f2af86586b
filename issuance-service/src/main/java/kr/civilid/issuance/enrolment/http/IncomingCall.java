package kr.civilid.issuance.enrolment.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import kr.civilid.issuance.enrolment.application.AdmitPhone.Call;

/// What a DPoP proof speaks of, as it came in.
@RequestScoped
class IncomingCall {

    private final HttpServerRequest request;

    IncomingCall(HttpServerRequest request) {
        this.request = request;
    }

    Call get() {
        return new Call(request.method().name(), String.valueOf(request.path()), only("Authorization"), only("DPoP"));
    }

    /// Two of a kind are none: which one counts would be a guess (RFC 9449 section 4.3).
    private Optional<String> only(String header) {
        var values = request.headers().getAll(header);
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }
}
