package kr.civilid.events.delivery.faults;

import jakarta.inject.Singleton;
import kr.civilid.testkit.time.MovingClock;

/// The clock of the service under test.
@Singleton
public class MovableClock extends MovingClock {}
