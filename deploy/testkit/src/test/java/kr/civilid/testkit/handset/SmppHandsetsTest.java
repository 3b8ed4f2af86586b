package kr.civilid.testkit.handset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jsmpp.DefaultPDUReader;
import org.jsmpp.DefaultPDUSender;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.Command;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The simulator is proved with a client of jSMPP before anything relies on it.
@Timeout(30)
class SmppHandsetsTest {

    private static final String PHONE = "01012345678";
    private static final byte KS_X_1001 = 0x0E;
    private static final byte UCS_2 = 0x08;

    private final List<String> receipts = new CopyOnWriteArrayList<>();
    private SmppHandsets handsets;
    private SMPPSession session;

    @BeforeEach
    void a_client_is_bound() throws IOException {
        handsets = SmppHandsets.start(0);
        session = bind(SmppHandsets.PASSWORD);
    }

    @AfterEach
    void both_end() throws IOException {
        session.unbindAndClose();
        handsets.close();
    }

    @Test
    void a_korean_text_arrives_as_it_was_written() throws Exception {
        submit("가나다 ABC", "key-1");

        var text = handsets.awaitText(PHONE, _ -> true, Duration.ofSeconds(5));
        assertThat(text.text()).isEqualTo("가나다 ABC");
        assertThat(text.bytes()).isEqualTo(10);
        assertThat(text.from()).isEqualTo("0440000000");
    }

    @Test
    void a_text_in_ucs_2_arrives_too() throws Exception {
        submit("똠방각하", StandardCharsets.UTF_16BE, UCS_2, "key-1");

        assertThat(handsets.texts(PHONE)).extracting(Text::text).containsExactly("똠방각하");
    }

    @Test
    void the_receipt_names_the_message_and_its_fate() throws Exception {
        handsets.behave(PHONE, Behaviour.UNDELIVERABLE);

        var id = submit("하나", "key-1");

        await().untilAsserted(
                        () -> assertThat(receipts).singleElement().asString().contains("id:" + id, "stat:UNDELIV"));
        assertThat(handsets.texts(PHONE)).isEmpty();
    }

    @Test
    void a_receipt_can_come_three_times() throws Exception {
        handsets.behave(PHONE, Behaviour.RECEIPT_REPEATED);

        submit("하나", "key-1");

        await().untilAsserted(() -> assertThat(receipts).hasSize(3));
    }

    @Test
    void a_receipt_refused_with_a_header_alone_goes_to_another_session() throws Exception {
        session.unbindAndClose();
        try (var refusing = new Socket("127.0.0.1", handsets.port())) {
            var in = new DataInputStream(refusing.getInputStream());
            var bind = transceiver(SmppHandsets.PASSWORD);
            new DefaultPDUSender()
                    .sendBind(
                            refusing.getOutputStream(),
                            bind.getBindType(),
                            1,
                            bind.getSystemId(),
                            bind.getPassword(),
                            bind.getSystemType(),
                            bind.getInterfaceVersion(),
                            bind.getAddrTon(),
                            bind.getAddrNpi(),
                            bind.getAddressRange());
            read(in);
            session = bind(SmppHandsets.PASSWORD);
            submit("하나", "key-1");

            var receipt = read(in);
            assertThat(receipt.getCommandId()).isEqualTo(SMPPConstant.CID_DELIVER_SM);
            new DefaultPDUSender()
                    .sendHeader(
                            refusing.getOutputStream(),
                            SMPPConstant.CID_DELIVER_SM_RESP,
                            SMPPConstant.STAT_ESME_RINVBNDSTS,
                            receipt.getSequenceNumber());

            await().untilAsserted(() -> assertThat(receipts).hasSize(1));
        }
    }

    @Test
    void a_key_seen_before_is_answered_alike_and_shown_once() throws Exception {
        var first = submit("하나", "key-1");
        var second = submit("하나", "key-1");

        assertThat(second).isEqualTo(first);
        assertThat(handsets.texts(PHONE)).hasSize(1);
        assertThat(handsets.journal()).extracting(Submit::repeated).containsExactly(false, true);
    }

    @Test
    void two_keys_are_two_texts() throws Exception {
        submit("하나", "key-1");
        submit("하나", "key-2");

        assertThat(handsets.texts(PHONE)).hasSize(2);
    }

    @Test
    void a_throttled_number_refuses() {
        handsets.behave(PHONE, Behaviour.THROTTLED);

        assertRefused(() -> submit("하나", "key-1"), SMPPConstant.STAT_ESME_RTHROTTLED);
        assertThat(handsets.journal()).isEmpty();
    }

    @Test
    void an_unknown_number_refuses() {
        handsets.behave(PHONE, Behaviour.UNKNOWN_NUMBER);

        assertRefused(() -> submit("하나", "key-1"), SMPPConstant.STAT_ESME_RINVDSTADR);
    }

    @ParameterizedTest
    @CsvSource({"SYSTEM_ERROR, 8", "THROTTLED, 88"})
    void a_gateway_that_is_not_well_refuses_everybody(Condition condition, int status) throws Exception {
        handsets.be(condition);
        assertRefused(() -> submit("하나", "key-1"), status);
        assertThat(handsets.refused()).isEqualTo(1);

        handsets.be(Condition.WELL);

        assertThat(submit("하나", "key-1")).isNotEmpty();
    }

    @Test
    void a_silent_gateway_stays_connected_and_answers_nothing() throws Exception {
        session.setTransactionTimer(500);
        handsets.be(Condition.SILENT);
        assertThatThrownBy(() -> submit("하나", "key-1")).isInstanceOf(ResponseTimeoutException.class);
        assertThat(session.getSessionState().isBound()).isTrue();

        handsets.be(Condition.WELL);

        assertThat(submit("둘", "key-2")).isNotEmpty();
    }

    @Test
    void an_unknown_data_coding_is_refused() {
        assertRefused(
                () -> submit("x", StandardCharsets.US_ASCII, (byte) 0x04, "key-1"), SMPPConstant.STAT_ESME_RINVDCS);
    }

    @Test
    void a_lost_answer_has_still_reached_the_phone() {
        handsets.behave(PHONE, Behaviour.ANSWER_LOST);

        assertThatThrownBy(() -> submit("하나", "key-1")).isInstanceOf(Exception.class);

        assertThat(handsets.texts(PHONE)).hasSize(1);
    }

    @Test
    void a_gateway_that_was_away_still_knows_what_it_took() throws Exception {
        var first = submit("하나", "key-1");
        handsets.goAway();
        assertThatThrownBy(() -> bind(SmppHandsets.PASSWORD)).isInstanceOf(IOException.class);

        handsets.comeBack();
        session = bind(SmppHandsets.PASSWORD);

        assertThat(submit("하나", "key-1")).isEqualTo(first);
        assertThat(handsets.texts(PHONE)).hasSize(1);
    }

    @Test
    void a_wrong_password_does_not_bind() {
        assertThatThrownBy(() -> bind("guess")).isInstanceOf(IOException.class);
    }

    @Test
    void the_code_is_read_from_the_text() {
        assertThat(text("초대코드 AB2CD3EF 입력하세요.").code()).isEqualTo("AB2CD3EF");
        assertThat(text("발급 인증번호 042137 (10분간 유효).").code()).isEqualTo("042137");
        assertThatThrownBy(() -> text("안녕하세요").code()).isInstanceOf(IllegalStateException.class);
    }

    private static Text text(String words) {
        return new Text(java.time.Instant.EPOCH, "0440000000", PHONE, words, 0);
    }

    private static void assertRefused(ThrowingCallable call, int status) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        NegativeResponseException.class,
                        refusal -> assertThat(refusal.getCommandStatus()).isEqualTo(status));
    }

    private String submit(String text, String key) throws Exception {
        return submit(text, Charset.forName("EUC-KR"), KS_X_1001, key);
    }

    private String submit(String text, Charset charset, byte coding, String key) throws Exception {
        return session.submitShortMessage(
                        "",
                        TypeOfNumber.NATIONAL,
                        NumberingPlanIndicator.ISDN,
                        "0440000000",
                        TypeOfNumber.NATIONAL,
                        NumberingPlanIndicator.ISDN,
                        PHONE,
                        new ESMClass(),
                        (byte) 0,
                        (byte) 0,
                        null,
                        null,
                        new RegisteredDelivery(1),
                        (byte) 0,
                        new RawDataCoding(coding),
                        (byte) 0,
                        text.getBytes(charset),
                        new OptionalParameter.OctetString(SmppHandsets.CLIENT_KEY, key))
                .getMessageId();
    }

    private SMPPSession bind(String password) throws IOException {
        var client = new SMPPSession();
        client.setMessageReceiverListener(new Listener());
        client.connectAndBind("127.0.0.1", handsets.port(), transceiver(password));
        return client;
    }

    private static BindParameter transceiver(String password) {
        return new BindParameter(
                BindType.BIND_TRX,
                SmppHandsets.SYSTEM_ID,
                password,
                "",
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                "");
    }

    private static Command read(DataInputStream in) throws Exception {
        var reader = new DefaultPDUReader();
        var header = reader.readPDUHeader(in);
        reader.readPDU(in, header);
        return header;
    }

    private final class Listener implements MessageReceiverListener {

        @Override
        public void onAcceptDeliverSm(DeliverSm delivery) {
            receipts.add(new String(delivery.getShortMessage(), StandardCharsets.US_ASCII));
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification alert) {}

        @Override
        public DataSmResult onAcceptDataSm(DataSm data, Session source) {
            throw new UnsupportedOperationException();
        }
    }
}
