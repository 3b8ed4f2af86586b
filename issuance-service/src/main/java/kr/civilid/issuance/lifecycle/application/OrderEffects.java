package kr.civilid.issuance.lifecycle.application;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.issuance.lifecycle.domain.Effects;

/// What each kind of order means: a table with a default, and what an agency does otherwise.
public interface OrderEffects {

    Uni<Table> table();

    record Table(Effects usual, Map<AgencyCode, Effects> byAgency) {

        /// The default for whoever never applied for an ID: nobody's agency is known before.
        public Effects of(Optional<AgencyCode> agency) {
            return agency.map(byAgency::get).orElse(usual);
        }
    }
}
