package kr.civilid.issuance.request.domain;

import kr.civilid.events.catalog.AgencyCode;

/// A reorganisation: `to` carries on what `from` did, alone or with others.
public record Succession(AgencyCode from, AgencyCode to) {}
