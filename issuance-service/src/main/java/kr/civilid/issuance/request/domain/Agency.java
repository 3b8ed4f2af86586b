package kr.civilid.issuance.request.domain;

import kr.civilid.events.catalog.AgencyCode;

/// A central agency or local government whose staff may carry the ID, by its official names.
public record Agency(AgencyCode code, String name, String nameEn) {}
