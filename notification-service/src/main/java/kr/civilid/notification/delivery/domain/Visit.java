package kr.civilid.notification.delivery.domain;

import kr.civilid.events.catalog.AgencyCode;

/// Who is asking, and from where: `subject` and `username` as the log-in names them, `address` an IP address.
public record Visit(String subject, String username, AgencyCode agency, String address) {}
