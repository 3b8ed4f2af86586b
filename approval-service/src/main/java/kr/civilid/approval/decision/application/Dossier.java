package kr.civilid.approval.decision.application;

import kr.civilid.approval.decision.domain.Approval;
import kr.civilid.events.catalog.Application;

/// An approval together with what is to be decided: the content is personal data and is kept apart from the state.
public record Dossier(Approval approval, Application content) {

    @Override
    public String toString() {
        return "Dossier[***]";
    }
}
