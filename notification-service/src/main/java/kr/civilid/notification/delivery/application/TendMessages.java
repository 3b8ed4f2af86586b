package kr.civilid.notification.delivery.application;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/// What must happen to messages even when nobody asks: codes run out, kept words are dropped, and receipts that came
/// before the answer to their submit was stored find their message.
@ApplicationScoped
public class TendMessages {

    private static final int BATCH = 100;

    private final Deliveries deliveries;
    private final SendMessage sendMessage;
    private final Clock clock;
    private final AtomicLong backlog;

    TendMessages(Deliveries deliveries, SendMessage sendMessage, Clock clock, MeterRegistry meters) {
        this.deliveries = deliveries;
        this.sendMessage = sendMessage;
        this.clock = clock;
        this.backlog = meters.gauge("civilid.sms.backlog", new AtomicLong());
    }

    public void now() {
        var now = clock.instant();
        deliveries.overdue(BATCH, now).forEach(sendMessage::expire);
        deliveries.kept(BATCH).forEach(deliveries::receive);
        deliveries.forgetWords(now);
        backlog.set(deliveries.backlog());
    }
}
