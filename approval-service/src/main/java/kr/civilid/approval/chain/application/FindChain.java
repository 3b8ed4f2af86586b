package kr.civilid.approval.chain.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kr.civilid.approval.access.domain.Office;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.approval.chain.domain.ChainRules;
import kr.civilid.approval.decision.domain.Deadlines;
import kr.civilid.events.catalog.AgencyCode;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The rules of an agency: its own, or the standard ones.
@ApplicationScoped
public class FindChain {

    private final Chains chains;
    private final Deadlines standard;

    public FindChain(
            Chains chains,
            @ConfigProperty(name = "civilid.chain.deadline-days", defaultValue = "3") int days,
            @ConfigProperty(name = "civilid.chain.remind-before", defaultValue = "1") int remindBefore) {
        this.chains = chains;
        this.standard = new Deadlines(days, remindBefore);
    }

    public Uni<ChainRules> of(AgencyCode agency) {
        return chains.find(agency).map(found -> found.orElseGet(() -> ChainRules.standard(agency, standard)));
    }

    /// For HR of the agency alone.
    public Uni<ChainRules> of(AgencyCode agency, Official reader) {
        mustBeOwn(agency, reader);
        return of(agency);
    }

    static void mustBeOwn(AgencyCode agency, Official official) {
        if (!official.agency().equals(agency) || !official.holds(Office.HR_OFFICER)) {
            throw new ChainNotFound();
        }
    }
}
