/// Who did what about whom, and why (접속기록). Plain Java.
@NullMarked
package kr.civilid.events.access.domain;

import org.jspecify.annotations.NullMarked;
