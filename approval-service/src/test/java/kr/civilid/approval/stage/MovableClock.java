package kr.civilid.approval.stage;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import kr.civilid.testkit.time.MovingClock;

/// The clock of the service under test.
@Singleton
@Alternative
@Priority(1)
public class MovableClock extends MovingClock {}
