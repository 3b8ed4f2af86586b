/// 대결 and 후결: who acts for whom in which days, and what the absent one has yet to hear of. Pure Java.
@NullMarked
package kr.civilid.approval.acting.domain;

import org.jspecify.annotations.NullMarked;
