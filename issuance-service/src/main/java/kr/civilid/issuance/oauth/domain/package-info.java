/// What a pre-authorized code is worth, and until when. Java and the catalogue only.
@NullMarked
package kr.civilid.issuance.oauth.domain;

import org.jspecify.annotations.NullMarked;
