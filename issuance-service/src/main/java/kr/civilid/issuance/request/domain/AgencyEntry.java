package kr.civilid.issuance.request.domain;

import java.time.LocalDate;
import java.util.Optional;
import kr.civilid.events.catalog.AgencyCode;

/// A line of the register of agencies.
///
/// `level` (차수) is 1 for an agency that stands under no other, `order` (서열) its place among its kind, `kind`
/// (유형분류_대) a code of two digits. It stands from the day `from` up to, and without, the day `until`. The register
/// need not hold the `parent`.
public record AgencyEntry(
        Agency agency,
        int level,
        int order,
        Optional<AgencyCode> parent,
        Optional<String> kind,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {

    public AgencyEntry {
        if (parent.filter(agency.code()::equals).isPresent()) {
            throw new IllegalArgumentException("an agency is not its own parent");
        }
    }

    public boolean standsOn(LocalDate day) {
        return from.filter(day::isBefore).isEmpty()
                && until.filter(end -> !day.isBefore(end)).isEmpty();
    }
}
