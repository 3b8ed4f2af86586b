package kr.civilid.registry.did.domain;

import java.math.BigInteger;
import java.util.Arrays;

/// base58btc: Bitcoin's alphabet, leading zero bytes as leading `1`.
public final class Base58 {

    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger RADIX = BigInteger.valueOf(58);
    /// Ample for keys, hashes and signatures; decoding takes quadratic time.
    private static final int LONGEST = 200;

    public static String encode(byte[] bytes) {
        var text = new StringBuilder();
        for (var rest = new BigInteger(1, bytes); rest.signum() > 0; rest = rest.divide(RADIX)) {
            text.append(ALPHABET.charAt(rest.mod(RADIX).intValue()));
        }
        for (var i = 0; i < bytes.length && bytes[i] == 0; i++) {
            text.append('1');
        }
        return text.reverse().toString();
    }

    public static byte[] decode(String text) {
        if (text.length() > LONGEST) {
            throw new InvalidDid("too long for a base58 value");
        }
        var number = BigInteger.ZERO;
        for (var character : text.toCharArray()) {
            var digit = ALPHABET.indexOf(character);
            if (digit < 0) {
                throw new InvalidDid("not base58");
            }
            number = number.multiply(RADIX).add(BigInteger.valueOf(digit));
        }
        var zeros = (int) text.chars().takeWhile(character -> character == '1').count();
        var signed = number.toByteArray();
        var skip = signed[0] == 0 ? 1 : 0;
        var bytes = new byte[zeros + signed.length - skip];
        System.arraycopy(signed, skip, bytes, zeros, signed.length - skip);
        return bytes;
    }

    /// `z` and base58btc: the only multibase that the methods here use.
    public static byte[] multibase(String text) {
        if (!text.startsWith("z")) {
            throw new InvalidDid("not multibase base58btc");
        }
        return decode(text.substring(1));
    }

    public static String multibase(byte[] bytes) {
        return "z" + encode(bytes);
    }

    static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(Arrays.copyOf(bytes, prefix.length), prefix);
    }

    private Base58() {}
}
