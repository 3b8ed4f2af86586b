/// Reads and changes an agency's rules. Knows its domain.
@NullMarked
package kr.civilid.approval.chain.application;

import org.jspecify.annotations.NullMarked;
