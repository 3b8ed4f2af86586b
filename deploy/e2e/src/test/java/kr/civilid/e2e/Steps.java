package kr.civilid.e2e;

import kr.civilid.local.journey.CivilServant;

/// The seven steps in a row, for tests whose point comes after them.
final class Steps {

    static final String PIN = "246810";

    static void toTheId(CivilServant who) {
        toTheConsent(who);
        who.takesTheId(who.asksForTheOffer(), who.receivesTheTransactionCode(), 1);
    }

    static void toTheConsent(CivilServant who) {
        who.applies();
        who.isApprovedByTheDepartmentHead();
        who.isApprovedByHr();
        who.bindsThePhone(who.receivesTheInvitation());
        who.setsThePin(PIN);
        who.provesIdentity();
        who.consents();
    }

    private Steps() {}
}
