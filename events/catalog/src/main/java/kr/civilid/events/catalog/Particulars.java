package kr.civilid.events.catalog;

import java.time.LocalDate;

/// What the ID will say besides: so that an approver agrees to what is issued, and to nothing that is changed after.
///
/// `phone` is masked but for its last four digits. The picture goes beside ([ApplicationForm]); its digest is what is
/// agreed to.
public record Particulars(
        String nameEn, LocalDate birthDate, String employmentType, String phone, Digest portraitHash) {

    @Override
    public String toString() {
        return "Particulars[***]";
    }
}
