/// The checks of signed requests. May use JOSE and the ports beside it; knows no edge and no other feature.
@NullMarked
package kr.civilid.issuance.oauth.application;

import org.jspecify.annotations.NullMarked;
