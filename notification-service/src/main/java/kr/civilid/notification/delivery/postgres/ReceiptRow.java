package kr.civilid.notification.delivery.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import kr.civilid.notification.delivery.domain.Receipt;
import org.jspecify.annotations.Nullable;

/// A receipt whose message is not known by that name yet.
@Entity
@Table(name = "receipt")
class ReceiptRow {

    @Id
    String gatewayId = "";

    @Nullable
    String failure;

    Instant at = Instant.EPOCH;

    Receipt held() {
        return new Receipt(gatewayId, Optional.ofNullable(failure), at);
    }
}
