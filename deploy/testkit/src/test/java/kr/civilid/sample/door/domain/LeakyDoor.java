package kr.civilid.sample.door.domain;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import kr.civilid.sample.door.application.OpenDoor;

/// Breaks the rules of the domain on purpose: it waits, and it knows the application.
class LeakyDoor {
    Uni<URI> open(OpenDoor useCase) {
        return useCase.at(URI.create("urn:door"));
    }
}
