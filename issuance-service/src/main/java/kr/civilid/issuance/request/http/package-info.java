/// `/issuances`: for HR systems, applicants, HR officers and the help desk.
@NullMarked
package kr.civilid.issuance.request.http;

import org.jspecify.annotations.NullMarked;
