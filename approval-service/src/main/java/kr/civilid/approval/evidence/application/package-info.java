/// Signs each decision and gives the signed chain out again. Knows its domain.
@NullMarked
package kr.civilid.approval.evidence.application;

import org.jspecify.annotations.NullMarked;
