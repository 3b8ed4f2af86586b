package kr.civilid.notification.delivery.domain;

import kr.civilid.events.access.domain.Visitor;
import kr.civilid.events.catalog.AgencyCode;

/// Who is asking, for which agency, and from where.
public record Visit(Visitor visitor, AgencyCode agency) {}
