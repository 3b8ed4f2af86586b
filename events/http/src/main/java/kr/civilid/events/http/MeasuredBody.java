package kr.civilid.events.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A body that does not say its length, given on up to `limit` bytes. What follows, or is left when it is closed, is
/// read and forgotten as far as `listenedTo`, so that a caller who is still writing reads the answer.
final class MeasuredBody extends FilterInputStream {

    private static final int PART = 8 * 1024;

    private final long limit;
    private final long listenedTo;
    private long length;
    private boolean over;

    MeasuredBody(InputStream body, long limit, long listenedTo) {
        super(body);
        this.limit = limit;
        this.listenedTo = listenedTo;
    }

    boolean isTooLong() {
        return length > limit;
    }

    /// Longer than it is listened to: nobody knows by how much.
    boolean isEndless() {
        return length > listenedTo;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int most) throws IOException {
        var read = take(into, offset, most);
        if (isTooLong()) {
            forgetTheRest();
            throw new IOException("over " + limit + " bytes");
        }
        return read;
    }

    private void forgetTheRest() throws IOException {
        var forgotten = new byte[PART];
        while (!over && !isEndless()) {
            take(forgotten, 0, forgotten.length);
        }
    }

    private int take(byte[] into, int offset, int most) throws IOException {
        var read = over ? -1 : in.read(into, offset, most);
        length += Math.max(read, 0);
        over = read < 0;
        return read;
    }

    @Override
    public long skip(long most) throws IOException {
        return Math.max(0, read(new byte[(int) Math.min(most, PART)]));
    }

    /// The stream below would wait for an end that may never come.
    @Override
    public void close() throws IOException {
        forgetTheRest();
        if (!isEndless()) {
            in.close();
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
