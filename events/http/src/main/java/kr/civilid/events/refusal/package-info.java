/// How a use case says no: a named refusal with what to mend, in Korean and English. Pure Java; every layer may know
/// it.
@NullMarked
package kr.civilid.events.refusal;

import org.jspecify.annotations.NullMarked;
