package kr.civilid.issuance.lifecycle.application;

/// The same said in both languages.
public record Sentence(String korean, String english) {}
