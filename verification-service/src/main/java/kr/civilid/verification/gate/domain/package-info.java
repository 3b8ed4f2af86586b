/// What a gate, its site and its readers are. Pure Java.
@NullMarked
package kr.civilid.verification.gate.domain;

import org.jspecify.annotations.NullMarked;
