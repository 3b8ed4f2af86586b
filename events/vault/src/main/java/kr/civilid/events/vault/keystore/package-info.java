/// The master keys of personal data, in a key store of the JCA: a PKCS#12 file, or an HSM by PKCS#11.
@NullMarked
package kr.civilid.events.vault.keystore;

import org.jspecify.annotations.NullMarked;
