package kr.civilid.testkit.parts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.civilid.events.catalog.Event;

/// Events as Kafka may bring them: each one to five times, mixed across keys. Those of one key keep their order the
/// first time; a repeat may come as late as it likes.
public final class Redeliveries {

    private static final int MOST = 5;

    public record Delivery(UUID eventId, Event event) {}

    private record Turn(double at, Delivery delivery) {}

    /// `told` in the order of each key.
    public static List<Delivery> of(List<? extends Event> told, Random random) {
        var once = mixed(told, random);
        return IntStream.range(0, once.size())
                .boxed()
                .flatMap(place -> IntStream.range(0, 1 + random.nextInt(MOST))
                        .mapToObj(repeat -> new Turn(
                                repeat == 0 ? place : place + random.nextDouble() * (once.size() - place),
                                once.get(place))))
                .sorted(Comparator.comparingDouble(Turn::at))
                .map(Turn::delivery)
                .toList();
    }

    private static List<Delivery> mixed(List<? extends Event> told, Random random) {
        var byKey = new LinkedHashMap<String, Queue<Event>>();
        told.forEach(event ->
                byKey.computeIfAbsent(event.key(), _ -> new LinkedList<>()).add(event));
        var queues = new ArrayList<>(byKey.values());
        var mixed = new ArrayList<Delivery>();
        while (!queues.isEmpty()) {
            var queue = queues.get(random.nextInt(queues.size()));
            mixed.add(new Delivery(UUID.randomUUID(), queue.remove()));
            queues.removeIf(Queue::isEmpty);
        }
        return mixed;
    }

    private Redeliveries() {}
}
