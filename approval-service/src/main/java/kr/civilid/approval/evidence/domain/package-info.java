/// What was decided, as it is signed. Pure Java.
@NullMarked
package kr.civilid.approval.evidence.domain;

import org.jspecify.annotations.NullMarked;
