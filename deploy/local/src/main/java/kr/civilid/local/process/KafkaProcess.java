package kr.civilid.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import kr.civilid.testkit.parts.KafkaBroker;

/// One Kafka broker: folder, port, controller's port.
public final class KafkaProcess {

    static void main(String[] arguments) throws IOException, InterruptedException {
        var broker = KafkaBroker.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        System.out.println("Kafka at " + broker.address());
        new CountDownLatch(1).await();
    }

    private KafkaProcess() {}
}
