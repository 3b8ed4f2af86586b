package kr.civilid.sample.door.http;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import kr.civilid.sample.door.postgres.PostgresDoors;
import org.eclipse.microprofile.reactive.messaging.Channel;

/// Breaks the rules of the edges on purpose: another edge, the wall clock, own dice, a channel of its own.
public class DoorResource {

    @Channel("doors")
    Object channel = new SecureRandom();

    public static URI address(URI door) {
        return PostgresDoors.at(door, Instant.now());
    }
}
