/// 결재: the department head, then HR, decide whether an application for a mobile ID goes on. What all features share.
@NullMarked
package kr.civilid.approval;

import org.jspecify.annotations.NullMarked;
