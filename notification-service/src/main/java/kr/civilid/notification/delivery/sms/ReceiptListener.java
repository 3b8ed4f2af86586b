package kr.civilid.notification.delivery.sms;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import kr.civilid.notification.delivery.application.Deliveries;
import kr.civilid.notification.delivery.application.NotStored;
import kr.civilid.notification.delivery.application.SmsSettings;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;

/// Hears the gateway. A receipt is answered once it is committed; before that the gateway keeps it and sends it again.
@ApplicationScoped
class ReceiptListener implements MessageReceiverListener {

    private final Deliveries deliveries;
    private final Clock clock;
    private final GatewayReceipts receipts;

    ReceiptListener(Deliveries deliveries, Clock clock, SmsSettings settings) {
        this.deliveries = deliveries;
        this.clock = clock;
        this.receipts = new GatewayReceipts(new GatewayIds(settings.hexadecimalAnswers()));
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm delivery) throws ProcessRequestException {
        try {
            receipts.in(delivery, clock.instant()).ifPresent(deliveries::receive);
        } catch (NotStored e) {
            throw new ProcessRequestException("not stored", SMPPConstant.STAT_ESME_RX_T_APPN, e);
        }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {
        // Tells that a phone is on again; the gateway's own retries follow it.
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("data_sm is not used", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
