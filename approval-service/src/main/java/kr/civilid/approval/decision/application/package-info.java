/// Opens an approval, decides on it, reads it, closes it. Knows its domain and the ports it needs.
@NullMarked
package kr.civilid.approval.decision.application;

import org.jspecify.annotations.NullMarked;
