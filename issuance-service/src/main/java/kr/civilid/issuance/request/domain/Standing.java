package kr.civilid.issuance.request.domain;

/// What the HR system states about a person beside who they are: whether they may have the ID depends on it.
public record Standing(EmploymentType employment, boolean employed, boolean phoneInOwnName) {}
