package kr.civilid.sample.hall.http;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Instant;
import kr.civilid.sample.door.application.OpenDoor;
import kr.civilid.sample.door.hinge.Hinge;
import kr.civilid.sample.door.postgres.PostgresDoors;

/// Breaks the rule of the features on purpose: behind the application of another, which it may ask, it reaches for an
/// edge and for what is inside.
class HallResource {
    Uni<URI> enter(OpenDoor useCase, Instant time) {
        return useCase.at(PostgresDoors.at(URI.create("urn:" + Hinge.oil()), time));
    }
}
