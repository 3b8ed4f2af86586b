/// Reads the register of agencies from a file in the columns of the published standard codes.
@NullMarked
package kr.civilid.issuance.request.csv;

import org.jspecify.annotations.NullMarked;
