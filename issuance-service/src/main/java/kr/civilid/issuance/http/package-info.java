/// What every HTTP edge of this service needs: who calls, how large a body may be, a page's cursor.
@NullMarked
package kr.civilid.issuance.http;

import org.jspecify.annotations.NullMarked;
