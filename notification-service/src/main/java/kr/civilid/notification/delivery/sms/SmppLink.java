package kr.civilid.notification.delivery.sms;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import kr.civilid.notification.delivery.application.SmsSettings;
import kr.civilid.notification.delivery.domain.Backoff;
import org.jboss.logging.Logger;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jspecify.annotations.Nullable;

/// Keeps one session bound as a transceiver: asks every few seconds whether the other side is still there, and binds
/// again after a break, waiting longer each time.
@ApplicationScoped
class SmppLink {

    /// How long to wait for an answer of the gateway.
    static final Duration ANSWER = Duration.ofSeconds(5);

    private static final Logger LOG = Logger.getLogger(SmppLink.class);
    private static final Backoff RECONNECT = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10));
    private static final int CONNECT_MILLIS = 3_000;
    private static final int ENQUIRE_LINK_MILLIS = 10_000;
    /// Receipts wait for the database, answers must not wait for receipts.
    private static final int READERS = 8;

    private static final int QUEUE = 1_000;

    private final String host;
    private final int port;
    private final SmsSettings settings;
    private final ReceiptListener receipts;
    private final SecureRandom random;
    private final Clock clock;
    private final AtomicReference<@Nullable SMPPSession> bound = new AtomicReference<>();
    private volatile Instant awaySince;
    private @Nullable Thread keeper;

    SmppLink(SmsSettings settings, ReceiptListener receipts, SecureRandom random, Clock clock, MeterRegistry meters) {
        var colon = settings.address().lastIndexOf(':');
        this.host = settings.address().substring(0, colon);
        this.port = Integer.parseInt(settings.address().substring(colon + 1));
        this.settings = settings;
        this.receipts = receipts;
        this.random = random;
        this.clock = clock;
        this.awaySince = clock.instant();
        meters.gauge("civilid.sms.bound", this, link -> link.session().isPresent() ? 1 : 0);
    }

    /// Empty while nothing can be submitted.
    Optional<SMPPSession> session() {
        return Optional.ofNullable(bound.get())
                .filter(session -> session.getSessionState().isTransmittable());
    }

    /// When the last session ended, or the service began to look for one.
    Optional<Instant> awaySince() {
        return Optional.of(awaySince);
    }

    void open() {
        keeper = Thread.ofVirtual().name("smpp-link").start(this::keep);
    }

    void close() {
        if (keeper != null) {
            keeper.interrupt();
        }
        var session = bound.getAndSet(null);
        if (session != null) {
            session.unbindAndClose();
        }
    }

    private void keep() {
        var failures = 0;
        try {
            while (!Thread.interrupted()) {
                var ended = new CountDownLatch(1);
                if (bind(ended, failures == 0)) {
                    failures = 0;
                    ended.await();
                    awaySince = clock.instant();
                    LOG.warnf("gateway %s: the session has ended", settings.address());
                }
                failures++;
                TimeUnit.MILLISECONDS.sleep(
                        RECONNECT.after(failures, random.nextDouble()).toMillis());
            }
        } catch (InterruptedException _) {
            // The service ends.
        }
    }

    private boolean bind(CountDownLatch ended, boolean firstTry) {
        var session = new SMPPSession(SmppLink::connect);
        session.setEnquireLinkTimer(ENQUIRE_LINK_MILLIS);
        session.setTransactionTimer((int) ANSWER.toMillis());
        session.setPduProcessorDegree(READERS);
        session.setQueueCapacity(QUEUE);
        session.setMessageReceiverListener(receipts);
        session.addSessionStateListener((state, _, _) -> {
            if (!state.isNotClosed()) {
                ended.countDown();
            }
        });
        try {
            session.connectAndBind(host, port, transceiver(), ANSWER.toMillis());
            bound.set(session);
            LOG.infof("gateway %s: bound", settings.address());
            return true;
        } catch (IOException | IllegalStateException e) {
            if (firstTry) {
                LOG.warnf("gateway %s: not bound, texts wait: %s", settings.address(), e.getMessage());
            }
            session.close();
            return false;
        }
    }

    private BindParameter transceiver() {
        return new BindParameter(
                BindType.BIND_TRX,
                settings.systemId(),
                settings.password(),
                "",
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                "");
    }

    /// Without Nagle's delay, which would hold the second submit back until the first is acknowledged.
    private static Connection connect(String host, int port) throws IOException {
        var socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
        return new SocketConnection(socket);
    }
}
