package kr.civilid.issuance.credential.domain;

import java.nio.ByteBuffer;
import java.util.function.UnaryOperator;

/// Spreads a sequence over the entries of a status list, so that neighbours in time are not neighbours in the list: a
/// Feistel network over 20 bits is a permutation whatever its round function is.
///
/// `keyed` is a MAC under the service's secret: who lacks it cannot tell who came after whom.
public final class StatusPositions {

    public static final int BITS = 20;

    private static final int HALF = BITS / 2;
    private static final int MASK = (1 << HALF) - 1;
    private static final int ROUNDS = 8;

    private final UnaryOperator<byte[]> keyed;

    public StatusPositions(UnaryOperator<byte[]> keyed) {
        this.keyed = keyed;
    }

    /// Lists are numbered from 1; `sequence` is from 0.
    public static int list(long sequence) {
        return Math.toIntExact((sequence >> BITS) + 1);
    }

    public int index(long sequence) {
        var list = list(sequence);
        var left = (int) (sequence >> HALF) & MASK;
        var right = (int) sequence & MASK;
        for (var round = 0; round < ROUNDS; round++) {
            var mixed = left ^ mix(list, round, right);
            left = right;
            right = mixed;
        }
        return left << HALF | right;
    }

    private int mix(int list, int round, int half) {
        var mac = keyed.apply(
                ByteBuffer.allocate(12).putInt(list).putInt(round).putInt(half).array());
        return ByteBuffer.wrap(mac).getInt() & MASK;
    }
}
