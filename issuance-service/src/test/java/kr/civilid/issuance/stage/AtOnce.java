package kr.civilid.issuance.stage;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// Many callers at the same moment.
public final class AtOnce {

    public static List<Response> atOnce(int count, Callable<Response> call) throws Exception {
        try (var threads = Executors.newFixedThreadPool(Math.min(count, 32))) {
            var answers = new ArrayList<Response>();
            for (var answer : threads.invokeAll(Collections.nCopies(count, call))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private AtOnce() {}
}
