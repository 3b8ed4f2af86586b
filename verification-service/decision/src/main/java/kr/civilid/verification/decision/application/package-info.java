/// The decision and its checks, and the snapshot that they look things up in. No edge, no I/O.
@NullMarked
package kr.civilid.verification.decision.application;

import org.jspecify.annotations.NullMarked;
