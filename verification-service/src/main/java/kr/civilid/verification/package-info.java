/// Decides whether a holder gets in. Each feature has a package of its own.
@NullMarked
package kr.civilid.verification;

import org.jspecify.annotations.NullMarked;
