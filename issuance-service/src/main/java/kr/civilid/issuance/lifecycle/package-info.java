/// The life of an issued ID: who holds one, and how it ends.
@NullMarked
package kr.civilid.issuance.lifecycle;

import org.jspecify.annotations.NullMarked;
