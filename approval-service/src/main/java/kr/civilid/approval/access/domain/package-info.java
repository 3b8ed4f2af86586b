/// Who is at the door: officials, what offices they hold, when two of them are the same person. Pure Java.
@NullMarked
package kr.civilid.approval.access.domain;

import org.jspecify.annotations.NullMarked;
