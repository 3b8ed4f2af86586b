package kr.civilid.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Many doing the same at once.
final class Crowd {

    /// Does `task` for each of `these`, `atOnce` at a time; gives the milliseconds that each took.
    static <T> Figures each(List<T> these, int atOnce, Consumer<T> task) {
        try (var pool = Executors.newFixedThreadPool(atOnce)) {
            var running = these.stream()
                    .map(one -> pool.submit(() -> {
                        long start = System.nanoTime();
                        task.accept(one);
                        return (System.nanoTime() - start) / 1e6;
                    }))
                    .toList();
            var times = new ArrayList<Double>();
            for (var each : running) {
                times.add(each.get());
            }
            return Figures.of(times.stream().mapToDouble(Double::doubleValue).toArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Crowd() {}
}
