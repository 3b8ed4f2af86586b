package kr.civilid.testkit.handset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import kr.civilid.testkit.handset.Receipts.Receipt;
import org.jsmpp.DefaultPDUSender;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.SynchronizedPDUSender;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.util.MessageId;

/// A text gateway and all the phones behind it: a real SMPP 3.4 server on loopback.
///
/// Takes binds with one system id and password, answers each `submit_sm` with a message id, sends a delivery receipt
/// where `registered_delivery` asks for one, and knows a message again by its client key ([#CLIENT_KEY]).
public final class SmppHandsets implements AutoCloseable {

    /// The optional parameter in which a sender puts its own key of a message, from the range that SMPP 3.4 section
    /// 5.3.2 leaves to gateways.
    public static final short CLIENT_KEY = 0x1501;

    public static final String SYSTEM_ID = "civilid";
    public static final String PASSWORD = "civilid";

    /// Longer than any client asks: who falls silent is to be found out by the other side.
    private static final int ENQUIRE_LINK_MILLIS = 60_000;

    private static final int BIND_MILLIS = 5_000;
    private static final int READERS = 3;
    private static final int QUEUE = 100;

    private final Receipts receipts = new Receipts();
    private final Handsets handsets = new Handsets();
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final int port;
    private volatile Loopback door;
    private volatile Thread doorkeeper = Thread.currentThread();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean away;
    private volatile Condition condition = Condition.WELL;

    private SmppHandsets(int port) throws IOException {
        this.door = Loopback.listen(port, this::silent);
        this.port = door.port();
    }

    /// Listens on `port`, or on a free one where it is 0. Nothing of an earlier run is known any more.
    public static SmppHandsets start(int port) throws IOException {
        var gateway = new SmppHandsets(port);
        gateway.receipts.start();
        gateway.open();
        return gateway;
    }

    /// Breaks every session and refuses new ones. What was taken stays known.
    public void goAway() throws IOException, InterruptedException {
        away = true;
        door.close();
        // The socket listens until the thread that waits on it has noticed.
        doorkeeper.join();
        receipts.disconnect();
    }

    /// After [#goAway], on the same port.
    public void comeBack() throws IOException {
        door = Loopback.listen(port, this::silent);
        away = false;
        open();
    }

    /// `host:port`, as the setting `civilid.sms.address` wants it.
    public String address() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /// From now on; [Condition#WELL] until set.
    public void be(Condition condition) {
        this.condition = condition;
    }

    /// How many submits were not taken.
    public int refused() {
        return refused.get();
    }

    private boolean silent() {
        return condition == Condition.SILENT;
    }

    /// From now on; [Behaviour#DELIVERED] until set.
    public void behave(String phone, Behaviour behaviour) {
        behaviours.put(phone, behaviour);
    }

    /// Texts that this phone shows, oldest first.
    public List<Text> texts(String phone) {
        return handsets.texts(phone);
    }

    public Map<String, List<Text>> all() {
        return handsets.all();
    }

    /// Every submit that was taken, also those known again.
    public List<Submit> journal() {
        return handsets.journal();
    }

    /// The first text to `phone` that fits, now or within `timeout`.
    public Text awaitText(String phone, Predicate<Text> wanted, Duration timeout) throws InterruptedException {
        return handsets.await(phone, wanted, timeout);
    }

    private void open() {
        var opened = door;
        doorkeeper = Thread.ofVirtual().name("handset-gateway").start(() -> listen(opened));
    }

    private void listen(Loopback opened) {
        try {
            while (true) {
                var session = session(opened.accept());
                session.setEnquireLinkTimer(ENQUIRE_LINK_MILLIS);
                if (away) {
                    session.close();
                    return;
                }
                Thread.ofVirtual().start(() -> bind(session));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private SMPPServerSession session(Connection connection) throws IOException {
        connection.setSoTimeout(BIND_MILLIS);
        return new SMPPServerSession(
                connection,
                null,
                (Gateway) this::accept,
                null,
                READERS,
                QUEUE,
                new SynchronizedPDUSender(new DefaultPDUSender()),
                new Refusals());
    }

    private void bind(SMPPServerSession session) {
        try {
            var request = session.waitForBind(BIND_MILLIS);
            if (!SYSTEM_ID.equals(request.getSystemId())) {
                request.reject(SMPPConstant.STAT_ESME_RINVSYSID);
            } else if (!PASSWORD.equals(request.getPassword())) {
                request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
            } else {
                request.accept("handset");
                receipts.bound(session);
            }
            if (away) {
                session.close();
            }
        } catch (TimeoutException | IOException | PDUStringException _) {
            session.close();
        }
    }

    private SubmitSmResult accept(SubmitSm submit, SMPPServerSession session) throws Refused {
        var phone = submit.getDestAddress();
        var behaviour = behaviours.getOrDefault(phone, Behaviour.DELIVERED);
        var status = condition.status() == SMPPConstant.STAT_ESME_ROK ? behaviour.status() : condition.status();
        if (status != SMPPConstant.STAT_ESME_ROK) {
            refused.incrementAndGet();
            throw new Refused(status);
        }
        var text = new Text(
                Instant.now(),
                submit.getSourceAddr(),
                phone,
                ShortMessage.text(submit),
                submit.getShortMessage().length);
        var taken = handsets.take(text, clientKey(submit), UUID.randomUUID().toString(), behaviour.shows());
        report(submit, taken, behaviour);
        if (behaviour == Behaviour.ANSWER_LOST) {
            behaviours.remove(phone);
            session.close();
        }
        return answer(taken);
    }

    private void report(SubmitSm submit, Submit taken, Behaviour behaviour) {
        var asked = SubmitSm.isSmscDelReceiptSuccessAndFailureRequested(submit.getRegisteredDelivery());
        if (!asked || taken.repeated() || behaviour.receipt().isEmpty()) {
            return;
        }
        var receipt = new Receipt(taken.messageId(), behaviour.receipt(), taken.phone(), submit.getSourceAddr());
        if (behaviour != Behaviour.RECEIPT_FIRST || !receipts.send(receipt)) {
            for (var i = 0; i < behaviour.receipts(); i++) {
                receipts.later(receipt);
            }
        }
    }

    private static String clientKey(SubmitSm submit) {
        return submit.getOptionalParameter(CLIENT_KEY) instanceof OptionalParameter.OctetString key
                ? new String(key.getValue(), StandardCharsets.US_ASCII)
                : "";
    }

    private static SubmitSmResult answer(Submit taken) throws Refused {
        try {
            return new SubmitSmResult(new MessageId(taken.messageId()), new OptionalParameter[0]);
        } catch (PDUStringException _) {
            throw new Refused(SMPPConstant.STAT_ESME_RSYSERR);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        receipts.close();
    }
}
