package kr.civilid.notification.message.domain;

import java.util.List;
import java.util.Optional;

/// A notice in words: `brief` is one SMS and says enough by itself; `full` says more where a gateway takes an LMS.
/// `replaced`: characters that no phone shows and for which something else stands, by their code points.
public record Worded(int version, SmsText brief, Optional<LmsText> full, List<String> replaced) {}
