package kr.civilid.notification.message.domain;

/// A long message: at most 2,000 bytes of EUC-KR under a subject of at most 40, and no link in either.
///
/// May hold what somebody wrote about a person: [#toString] masks itself.
public record LmsText(String subject, String words) {

    /// What Korean carriers take as one LMS.
    public static final int LIMIT = 2_000;

    /// What phones show of a subject.
    public static final int SUBJECT_LIMIT = 40;

    public LmsText {
        EucKr.check(subject);
        EucKr.check(words);
        if (EucKr.bytes(subject) > SUBJECT_LIMIT) {
            throw new IllegalArgumentException("a subject longer than phones show");
        }
        if (EucKr.bytes(words) > LIMIT) {
            throw new IllegalArgumentException("longer than one LMS");
        }
    }

    public int bytes() {
        return EucKr.bytes(words);
    }

    @Override
    public String toString() {
        return "LmsText[***]";
    }
}
