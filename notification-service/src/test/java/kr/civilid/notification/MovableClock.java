package kr.civilid.notification;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import kr.civilid.testkit.time.MovingClock;

/// The clock of the service under test.
@Mock
@Singleton
public class MovableClock extends MovingClock {}
