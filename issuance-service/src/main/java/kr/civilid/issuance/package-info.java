/// Issues mobile civil-servant IDs. This package holds what the machine gives to every feature: time, randomness, keys.
@NullMarked
package kr.civilid.issuance;

import org.jspecify.annotations.NullMarked;
