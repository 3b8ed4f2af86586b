/// DID resolution over HTTP, and DID documents and logs at their own paths.
@NullMarked
package kr.civilid.registry.did.http;

import org.jspecify.annotations.NullMarked;
