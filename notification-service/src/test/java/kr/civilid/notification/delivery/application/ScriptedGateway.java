package kr.civilid.notification.delivery.application;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.notification.delivery.domain.Sms;

/// Answers as it is told, then as a gateway in good order; knows a message again by its key.
final class ScriptedGateway implements SmsGateway {

    final Deque<Submission> answers = new ArrayDeque<>();
    final List<MessageId> submitted = new ArrayList<>();
    final Map<MessageId, Sms> texts = new ConcurrentHashMap<>();
    final List<Duration> validities = new ArrayList<>();

    @Override
    public boolean bound() {
        return true;
    }

    @Override
    public Submission submit(MessageId key, Sms sms, Duration validity) {
        submitted.add(key);
        validities.add(validity);
        var told = answers.poll();
        if (told != null) {
            return told;
        }
        texts.put(key, sms);
        return new Submission.Taken("gw-" + key);
    }
}
