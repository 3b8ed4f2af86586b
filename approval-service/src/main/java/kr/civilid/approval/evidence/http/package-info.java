/// The signed chain of an approval over HTTP. Knows the evidence application.
@NullMarked
package kr.civilid.approval.evidence.http;

import org.jspecify.annotations.NullMarked;
