package kr.civilid.events.access.desk;

import jakarta.inject.Singleton;
import kr.civilid.testkit.time.MovingClock;

/// The clock of the service under test.
@Singleton
public class MovableClock extends MovingClock {}
