package kr.civilid.testkit.handset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;

/// Sends delivery receipts as `deliver_sm` (SMPP 3.4 appendix B). One that finds nobody bound, or is not answered with
/// `ESME_ROK`, waits and is sent again.
final class Receipts implements AutoCloseable {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyMMddHHmm");

    record Receipt(String messageId, String state, String phone, String sender) {

        byte[] text() {
            var now = LocalDateTime.now(ZoneId.of("Asia/Seoul")).format(MINUTE);
            return "id:%s sub:001 dlvrd:%s submit date:%s done date:%s stat:%s err:%s text:"
                    .formatted(
                            messageId,
                            state.equals("DELIVRD") ? "001" : "000",
                            now,
                            now,
                            state,
                            state.equals("DELIVRD") ? "000" : "027")
                    .getBytes(StandardCharsets.US_ASCII);
        }
    }

    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final LinkedBlockingDeque<Receipt> waiting = new LinkedBlockingDeque<>();
    private final Thread sender = Thread.ofVirtual().name("handset-receipts").unstarted(this::run);

    void start() {
        sender.start();
    }

    void bound(SMPPServerSession session) {
        sessions.add(session);
    }

    void disconnect() {
        sessions.forEach(SMPPServerSession::close);
    }

    void later(Receipt receipt) {
        waiting.add(receipt);
    }

    /// Sends from the calling thread; true once the other side has taken it.
    boolean send(Receipt receipt) {
        sessions.removeIf(session -> !session.getSessionState().isBound());
        for (var session : sessions) {
            if (session.getSessionState().isReceivable() && sent(receipt, session)) {
                return true;
            }
        }
        return false;
    }

    private static boolean sent(Receipt receipt, SMPPServerSession session) {
        try {
            session.deliverShortMessage(
                    "",
                    TypeOfNumber.NATIONAL,
                    NumberingPlanIndicator.ISDN,
                    receipt.phone(),
                    TypeOfNumber.NATIONAL,
                    NumberingPlanIndicator.ISDN,
                    receipt.sender(),
                    new ESMClass().setMessageType(MessageType.SMSC_DEL_RECEIPT),
                    (byte) 0,
                    (byte) 0,
                    new RegisteredDelivery(0),
                    DataCodings.ZERO,
                    receipt.text(),
                    new OptionalParameter.Receipted_message_id(receipt.messageId()));
            return true;
        } catch (PDUException
                | ResponseTimeoutException
                | InvalidResponseException
                | NegativeResponseException
                | IOException _) {
            return false;
        }
    }

    private void run() {
        try {
            while (true) {
                var receipt = waiting.takeFirst();
                if (!send(receipt)) {
                    waiting.addFirst(receipt);
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
        } catch (InterruptedException _) {
            // Closed.
        }
    }

    @Override
    public void close() {
        sender.interrupt();
        disconnect();
    }
}
