/// Opening gates, registering readers, deciding passages, following the registry. Knows the domain and the decision.
@NullMarked
package kr.civilid.verification.gate.application;

import org.jspecify.annotations.NullMarked;
