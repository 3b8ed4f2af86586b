/// The house rules of every service's HTTP edge: problems (RFC 9457), strict JSON, limits. Depends on Quarkus REST.
@NullMarked
package kr.civilid.events.http;

import org.jspecify.annotations.NullMarked;
