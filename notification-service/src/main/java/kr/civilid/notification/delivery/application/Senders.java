package kr.civilid.notification.delivery.application;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.notification.delivery.domain.SenderNumber;
import kr.civilid.notification.delivery.domain.SenderNumbers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// From which number an agency's texts come, and that they go to carriers as they may: what would be blocked, or read
/// by others on the way, is refused at the start.
@Singleton
@Startup
class Senders {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final SenderNumbers numbers;

    Senders(
            @ConfigProperty(name = "civilid.senders", defaultValue = "*:0440000000") List<String> entries,
            SmsSettings sms,
            GatewaySettings http) {
        this.numbers = read(entries);
        var smpp = sms.address().substring(0, sms.address().lastIndexOf(':'));
        var local = LOOPBACK.contains(smpp) && http.url().map(Senders::loopback).orElse(true);
        if (!local && !numbers.complete()) {
            throw new IllegalStateException("civilid.senders: 0440000000 is no registered number, and carriers block"
                    + " what comes from it. Name the registered one: *:0442001234, or 1741000:0442001234 for one"
                    + " agency");
        }
        http.url().filter(url -> !secure(url)).ifPresent(url -> {
            throw new IllegalStateException("civilid.gateway.url: " + url
                    + " would carry numbers and codes in clear; it must be https, or http on loopback");
        });
    }

    SenderNumber of(Optional<AgencyCode> agency) {
        return numbers.of(agency);
    }

    private static SenderNumbers read(List<String> entries) {
        try {
            return SenderNumbers.of(entries);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("civilid.senders: " + e.getMessage(), e);
        }
    }

    private static boolean secure(URI url) {
        return "https".equals(url.getScheme()) || "http".equals(url.getScheme()) && loopback(url);
    }

    private static boolean loopback(URI url) {
        return LOOPBACK.contains(String.valueOf(url.getHost()));
    }
}
