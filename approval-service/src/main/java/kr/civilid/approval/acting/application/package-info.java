/// Gives and ends delegations, says for whom somebody acts today, keeps reports to the absent. Knows its domain.
@NullMarked
package kr.civilid.approval.acting.application;

import org.jspecify.annotations.NullMarked;
