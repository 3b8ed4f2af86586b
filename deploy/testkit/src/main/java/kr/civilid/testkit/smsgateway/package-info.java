/// A text gateway that is spoken to over HTTP, as carriers offer it for long messages: a small real server.
@NullMarked
package kr.civilid.testkit.smsgateway;

import org.jspecify.annotations.NullMarked;
