/// Registers the issuer and the holders, resolves DIDs. Knows the domain and its own ports.
@NullMarked
package kr.civilid.registry.did.application;

import org.jspecify.annotations.NullMarked;
