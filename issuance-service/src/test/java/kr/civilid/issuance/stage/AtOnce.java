package kr.civilid.issuance.stage;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Many callers at the same moment. The answers come in the order of the calls.
public final class AtOnce {

    /// At most 32 at a time.
    public static <T> List<T> atOnce(int count, Callable<T> call) throws Exception {
        return by(Executors.newFixedThreadPool(Math.min(count, 32)), Collections.nCopies(count, call));
    }

    public static <T> List<T> allAtOnce(int count, Callable<T> call) throws Exception {
        return allAtOnce(Collections.nCopies(count, call));
    }

    public static <T> List<T> allAtOnce(List<Callable<T>> calls) throws Exception {
        return by(Executors.newVirtualThreadPerTaskExecutor(), calls);
    }

    /// Who finds no free connection in time gets 503 and asks again.
    public static Response served(Supplier<Response> call) {
        var answer = call.get();
        while (answer.statusCode() == 503) {
            answer = call.get();
        }
        return answer;
    }

    private static <T> List<T> by(ExecutorService threads, List<Callable<T>> calls) throws Exception {
        try (threads) {
            var answers = new ArrayList<T>();
            for (var answer : calls.stream().map(threads::submit).toList()) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private AtOnce() {}
}
