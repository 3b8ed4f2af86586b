/// An agency's rules over HTTP. Knows the chain application.
@NullMarked
package kr.civilid.approval.chain.http;

import org.jspecify.annotations.NullMarked;
