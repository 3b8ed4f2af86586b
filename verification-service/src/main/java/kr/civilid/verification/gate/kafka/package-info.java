/// Hears the registry.
@NullMarked
package kr.civilid.verification.gate.kafka;

import org.jspecify.annotations.NullMarked;
