package kr.civilid.issuance.request.domain;

import java.time.LocalDate;
import java.util.Optional;
import kr.civilid.events.catalog.AgencyCode;

/// A line of the register of agencies.
///
/// `level` (차수) is 1 for an agency that stands under no other, `order` (서열) its place among its kind. It stands from
/// the day `from` up to, and without, the day `until`; what abolished or merged it names `successor`.
public record AgencyEntry(
        Agency agency,
        int level,
        int order,
        Optional<AgencyCode> parent,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<AgencyCode> successor) {

    public AgencyEntry {
        if (parent.filter(agency.code()::equals).isPresent()
                || successor.filter(agency.code()::equals).isPresent()) {
            throw new IllegalArgumentException("an agency is neither its own parent nor its own successor");
        }
    }

    public boolean standsOn(LocalDate day) {
        return from.filter(day::isBefore).isEmpty()
                && until.filter(end -> !day.isBefore(end)).isEmpty();
    }
}
