package kr.civilid.issuance.request.domain;

/// How somebody is employed, in the words of the HR systems: 정규직 · 임기제 · 공무직 · 기간제.
public enum EmploymentType {
    REGULAR,
    FIXED_TERM,
    INDEFINITE_CONTRACT,
    TEMPORARY
}
