/// One civil servant's way from the application to the gate, walked against a running system and told as it happens.
@NullMarked
package kr.civilid.local.journey;

import org.jspecify.annotations.NullMarked;
