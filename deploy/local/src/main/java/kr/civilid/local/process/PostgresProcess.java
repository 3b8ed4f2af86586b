package kr.civilid.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import kr.civilid.local.part.PidFile;
import kr.civilid.testkit.parts.PostgresServer;

/// One PostgreSQL: folder, port, and the file in which the server's own process goes on record.
public final class PostgresProcess {

    static void main(String[] arguments) throws IOException, InterruptedException {
        var folder = Path.of(arguments[0]);
        var server = PostgresServer.start(folder, Integer.parseInt(arguments[1]));
        var pid = Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).getFirst());
        ProcessHandle.of(pid).ifPresent(new PidFile(Path.of(arguments[2]))::write);
        System.out.println("PostgreSQL at " + server.address());
        new CountDownLatch(1).await();
    }

    private PostgresProcess() {}
}
