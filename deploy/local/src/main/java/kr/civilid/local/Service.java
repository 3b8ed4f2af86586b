package kr.civilid.local;

import java.nio.file.Path;

/// The five services. The number is the last digit of each one's ports.
public enum Service {
    ISSUANCE("issuance", 1),
    APPROVAL("approval", 2),
    DID_REGISTRY("did-registry", 3),
    NOTIFICATION("notification", 4),
    VERIFICATION("verification", 5);

    private final String peerName;
    private final int number;

    Service(String peerName, int number) {
        this.peerName = peerName;
        this.number = number;
    }

    /// As its peers' settings call it.
    public String peerName() {
        return peerName;
    }

    /// Its folder, its database, its consumer group and its name among the parts.
    public String partName() {
        return peerName + "-service";
    }

    int number() {
        return number;
    }

    /// The folder with what the build made of it.
    public Path application() {
        return Checkout.root().resolve(partName()).resolve("target/quarkus-app");
    }
}
