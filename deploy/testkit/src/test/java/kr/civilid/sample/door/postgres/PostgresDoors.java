package kr.civilid.sample.door.postgres;

import java.net.URI;
import java.time.Instant;

/// An edge that another edge wrongly knows.
public class PostgresDoors {
    public static URI at(URI door, Instant time) {
        return door.resolve(time.toString());
    }
}
