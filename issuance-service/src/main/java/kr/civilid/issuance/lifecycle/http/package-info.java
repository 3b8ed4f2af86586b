/// `/ids`: for HR officers, the help desk and HR systems.
@NullMarked
package kr.civilid.issuance.lifecycle.http;

import org.jspecify.annotations.NullMarked;
