package kr.civilid.approval.decision.application;

import kr.civilid.events.catalog.Absences;
import kr.civilid.events.catalog.ApplicationForm;
import kr.civilid.events.catalog.ManyAbsences;
import kr.civilid.events.catalog.ReturnComment;
import kr.civilid.events.catalog.Sealed;

/// Personal data on its way through the bus: sealed to one service.
public interface Seals {

    /// Fails with [Sealed.NotForUs] where it was sealed to somebody else or altered.
    ApplicationForm open(Sealed content);

    /// As [#open], of who is away by personnel order.
    Absences openAbsences(Sealed content);

    /// As [#openAbsences], of many.
    ManyAbsences openManyAbsences(Sealed content);

    /// Readable by issuance-service only.
    Sealed seal(ReturnComment comment);
}
