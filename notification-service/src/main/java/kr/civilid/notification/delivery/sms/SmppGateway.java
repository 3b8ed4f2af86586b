package kr.civilid.notification.delivery.sms;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import kr.civilid.events.catalog.MessageId;
import kr.civilid.notification.delivery.application.SmsGateway;
import kr.civilid.notification.delivery.application.SmsSettings;
import kr.civilid.notification.delivery.domain.Gateway;
import kr.civilid.notification.delivery.domain.Lms;
import kr.civilid.notification.delivery.domain.Outgoing;
import kr.civilid.notification.delivery.domain.Reach;
import kr.civilid.notification.delivery.domain.Sms;
import kr.civilid.notification.delivery.domain.Standing;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/// Submits over the one session that [SmppLink] keeps bound. The message's id travels as the client key, and a
/// receipt is asked for.
@ApplicationScoped
class SmppGateway implements SmsGateway {

    private static final Charset EUC_KR = Charset.forName("EUC-KR");
    /// What one message alone is refused for may be its own fault.
    private static final int ENOUGH = 3;

    private final SmppLink link;
    private final SmsSettings settings;
    private final GatewayIds ids;
    private final Clock clock;
    private final SecureRandom random;
    private final MeterRegistry meters;
    private final Reach reach = new Reach(ENOUGH);

    SmppGateway(SmppLink link, SmsSettings settings, Clock clock, SecureRandom random, MeterRegistry meters) {
        this.link = link;
        this.settings = settings;
        this.ids = new GatewayIds(settings.hexadecimalAnswers());
        this.clock = clock;
        this.random = random;
        this.meters = meters;
        meters.gauge(
                "civilid.sms.away", reach, one -> one.standing(clock.instant()).away() ? 1 : 0);
    }

    void start(@Observes StartupEvent event) {
        link.open();
    }

    void stop(@Observes ShutdownEvent event) {
        link.close();
    }

    @Override
    public Gateway name() {
        return Gateway.SMPP;
    }

    /// One that is bound but of no use is away as well. Binding anew alone does not bring it back.
    @Override
    public Optional<Standing> standing() {
        var standing = reach.standing(clock.instant());
        return Optional.of(
                link.session().isPresent()
                        ? standing
                        : new Standing(0, standing.awaySince().or(link::awaySince)));
    }

    /// A long message is refused rather than cut: nobody shall read half of it.
    @Override
    public Submission submit(MessageId key, Outgoing text, Duration validity) {
        var submission = switch (text) {
            case Sms sms ->
                link.session()
                        .map(session -> tell(key, submit(session, key, sms, validity)))
                        .orElseGet(() -> new Submission.NotTaken("NOT_BOUND"));
            case Lms _ -> new Submission.Refused("NO_ROUTE");
        };
        meters.counter("civilid.sms.submits", "outcome", submission.outcome()).increment();
        return submission;
    }

    private Submission tell(MessageId key, Submission submission) {
        var now = clock.instant();
        switch (submission) {
            case Submission.Taken _, Submission.Refused _ -> reach.answered();
            case Submission.NotTaken notTaken
            when notTaken.equals(Submission.NotTaken.THROTTLED) ->
                reach.throttled(Optional.empty(), now, random.nextDouble());
            case Submission.NotTaken _, Submission.Unknown _ -> reach.failed(key, now, random.nextDouble());
        }
        return submission;
    }

    private Submission submit(SMPPSession session, MessageId key, Sms sms, Duration validity) {
        reach.trying(SmppLink.ANSWER, clock.instant());
        try {
            var result = session.submitShortMessage(
                    "",
                    TypeOfNumber.NATIONAL,
                    NumberingPlanIndicator.ISDN,
                    sms.from().digits(),
                    TypeOfNumber.NATIONAL,
                    NumberingPlanIndicator.ISDN,
                    sms.to().digits(),
                    new ESMClass(),
                    (byte) 0,
                    (byte) 0,
                    null,
                    ValidityPeriod.of(validity),
                    new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                    (byte) 0,
                    new RawDataCoding(settings.dataCoding()),
                    (byte) 0,
                    sms.words().getBytes(EUC_KR),
                    new OptionalParameter.OctetString(
                            settings.clientKeyTag(), key.toString().getBytes(StandardCharsets.US_ASCII)));
            return new Submission.Taken(ids.answered(result.getMessageId()));
        } catch (NegativeResponseException e) {
            return CommandStatus.of(e.getCommandStatus());
        } catch (ResponseTimeoutException _) {
            return new Submission.Unknown("NO_ANSWER");
        } catch (PDUException | InvalidResponseException | IOException _) {
            return new Submission.Unknown("BROKEN");
        }
    }
}
