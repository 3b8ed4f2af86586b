/// Gates over HTTP, and how a reader proves who it is.
@NullMarked
package kr.civilid.verification.gate.http;

import org.jspecify.annotations.NullMarked;
