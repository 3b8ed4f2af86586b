/// Taking in an application for a mobile ID, following it, withdrawing it. Knows the domain and its own ports only.
@NullMarked
package kr.civilid.issuance.request.application;

import org.jspecify.annotations.NullMarked;
