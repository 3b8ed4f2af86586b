package kr.civilid.sample.door.application;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import kr.civilid.sample.door.http.DoorResource;
import kr.civilid.sample.door.jose.SignedDoors;

/// Breaks the rule of the application on purpose: it knows edges.
public class OpenDoor {
    public Uni<URI> at(URI door) {
        return Uni.createFrom().item(DoorResource.address(door).resolve(SignedDoors.seal()));
    }
}
