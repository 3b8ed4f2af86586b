package kr.civilid.issuance.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// `Date` on every answer (RFC 9110 section 6.6.1), which the server below does not set: wallets set their clocks by
/// it.
class DateHeader {

    // RFC_1123_DATE_TIME would write the third of a month with one digit.
    private static final DateTimeFormatter IMF_FIXDATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US);

    private final Clock clock;

    DateHeader(Clock clock) {
        this.clock = clock;
    }

    @ServerResponseFilter
    void add(ContainerResponseContext response) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        response.getHeaders().putSingle("Date", IMF_FIXDATE.format(now));
    }
}
