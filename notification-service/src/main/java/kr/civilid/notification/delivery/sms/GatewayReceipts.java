package kr.civilid.notification.delivery.sms;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.civilid.notification.delivery.domain.Receipt;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;

/// Reads delivery receipts out of `deliver_sm`: by the optional parameters of SMPP 3.4 section 5.3.2, and, where those
/// are missing, by the text of appendix B, whose layout gateways follow loosely.
final class GatewayReceipts {

    private static final Pattern ID = Pattern.compile("\\bid:\\s*(\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern STATE = Pattern.compile("\\bstat:\\s*([A-Z]+)", Pattern.CASE_INSENSITIVE);

    private final GatewayIds ids;

    GatewayReceipts(GatewayIds ids) {
        this.ids = ids;
    }

    /// Empty for what is no receipt, names no message, or is not the last word on it (`ENROUTE`, `ACCEPTD`, `UNKNOWN`).
    Optional<Receipt> in(DeliverSm delivery, Instant at) {
        if (!delivery.isSmscDeliveryReceipt()) {
            return Optional.empty();
        }
        var text = new String(delivery.getShortMessage(), StandardCharsets.ISO_8859_1);
        return id(delivery, text).flatMap(id -> state(delivery, text).flatMap(state -> receipt(id, state, at)));
    }

    private Optional<String> id(DeliverSm delivery, String text) {
        var parameter = delivery.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
        return parameter == null
                ? first(ID, text).map(ids::receipted)
                : Optional.of(ids.answered(parameter.getValueAsString()));
    }

    private static Optional<String> state(DeliverSm delivery, String text) {
        var parameter = delivery.getOptionalParameter(OptionalParameter.Message_state.class);
        return parameter == null
                ? first(STATE, text).map(state -> state.toUpperCase(Locale.ROOT))
                : Optional.of(state(parameter.getValue()));
    }

    /// SMPP 3.4 section 5.2.28.
    private static String state(byte code) {
        return switch (code) {
            case 2 -> "DELIVRD";
            case 3 -> "EXPIRED";
            case 4 -> "DELETED";
            case 5 -> "UNDELIV";
            case 8 -> "REJECTD";
            default -> "UNKNOWN";
        };
    }

    private static Optional<Receipt> receipt(String id, String state, Instant at) {
        return switch (state) {
            case "DELIVRD" -> Optional.of(new Receipt(id, Optional.empty(), at));
            case "EXPIRED", "DELETED", "UNDELIV", "REJECTD" -> Optional.of(new Receipt(id, Optional.of(state), at));
            default -> Optional.empty();
        };
    }

    private static Optional<String> first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
