package kr.civilid.notification.message.domain;

import java.util.Optional;

/// A notice in words: `brief` is one SMS and says enough by itself; `full` says more where a gateway takes an LMS.
public record Worded(int version, SmsText brief, Optional<LmsText> full) {}
