/// Keeps signed records, each with the hash of the one before. Knows the evidence application.
@NullMarked
package kr.civilid.approval.evidence.postgres;

import org.jspecify.annotations.NullMarked;
