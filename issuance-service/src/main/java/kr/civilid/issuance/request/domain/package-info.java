/// The way of an ID from application to phone as states, and who may apply. Plain Java.
@NullMarked
package kr.civilid.issuance.request.domain;

import org.jspecify.annotations.NullMarked;
