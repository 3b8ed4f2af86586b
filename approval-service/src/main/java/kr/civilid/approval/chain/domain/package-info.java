/// The rules of an agency's chain: deadlines, 전결, who is next in line. Pure Java.
@NullMarked
package kr.civilid.approval.chain.domain;

import org.jspecify.annotations.NullMarked;
