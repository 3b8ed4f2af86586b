/// How the refusals of `oauth.application` look over HTTP.
@NullMarked
package kr.civilid.issuance.oauth.http;

import org.jspecify.annotations.NullMarked;
