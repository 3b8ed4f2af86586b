package kr.civilid.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Where this repository lies: what the build made is found from here.
public final class Checkout {

    /// The folder that holds `deploy/up`: as the build says, else the nearest one upwards from where the program runs.
    public static Path root() {
        var told = System.getProperty("civilid.build.root");
        var start = Path.of(told == null ? "" : told).toAbsolutePath().normalize();
        return Stream.<Path>iterate(start, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("deploy/up")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not inside the repository: " + start));
    }

    private Checkout() {}
}
