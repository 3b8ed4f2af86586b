/// Gates of government complexes: who reads there, whom they admit, and each passage.
@NullMarked
package kr.civilid.verification.gate;

import org.jspecify.annotations.NullMarked;
