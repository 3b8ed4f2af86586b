/// The states of an issued ID and what it says. Java and the catalogue only.
@NullMarked
package kr.civilid.issuance.credential.domain;

import org.jspecify.annotations.NullMarked;
