/// Reads the official off the bearer token. Knows the access application.
@NullMarked
package kr.civilid.approval.access.http;

import org.jspecify.annotations.NullMarked;
