package kr.civilid.notification.delivery.application;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.notification.delivery.domain.Gateway;
import kr.civilid.notification.delivery.domain.Outgoing;
import kr.civilid.notification.delivery.domain.Standing;

/// Answers as it is told, then as a gateway in good order; knows a message again by its key.
final class ScriptedGateway implements SmsGateway {

    private final Gateway name;
    Standing standing = Standing.READY;

    final Deque<Submission> answers = new ArrayDeque<>();
    final List<MessageId> submitted = new ArrayList<>();
    final Map<MessageId, Outgoing> texts = new ConcurrentHashMap<>();
    final List<Duration> validities = new ArrayList<>();

    ScriptedGateway(Gateway name) {
        this.name = name;
    }

    @Override
    public Gateway name() {
        return name;
    }

    @Override
    public Optional<Standing> standing() {
        return Optional.of(standing);
    }

    @Override
    public Submission submit(MessageId key, Outgoing sms, Duration validity) {
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
