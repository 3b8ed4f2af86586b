/// Keeps every version of every agency's rules. Knows the chain application.
@NullMarked
package kr.civilid.approval.chain.postgres;

import org.jspecify.annotations.NullMarked;
