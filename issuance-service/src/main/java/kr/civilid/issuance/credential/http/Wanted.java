package kr.civilid.issuance.credential.http;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/// Which of several forms of one answer the caller prefers, by `Accept`.
final class Wanted {

    /// `offered` in our order of preference: the first of them is the answer to `*/*`.
    static MediaType of(HttpHeaders headers, MediaType... offered) {
        for (var acceptable : headers.getAcceptableMediaTypes()) {
            for (var type : List.of(offered)) {
                if (acceptable.isCompatible(type)) {
                    return type;
                }
            }
        }
        throw new NotAcceptableException();
    }

    private Wanted() {}
}
