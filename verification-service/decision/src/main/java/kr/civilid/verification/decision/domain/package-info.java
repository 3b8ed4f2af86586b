/// What a decision is made of and what comes out of it. Pure Java.
@NullMarked
package kr.civilid.verification.decision.domain;

import org.jspecify.annotations.NullMarked;
