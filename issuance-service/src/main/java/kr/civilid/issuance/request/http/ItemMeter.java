package kr.civilid.issuance.request.http;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A body that may be long, of applications of which none may be: what is read ahead of one must fit into memory.
final class ItemMeter extends FilterInputStream {

    private final int limit;
    private long room;

    ItemMeter(InputStream in, int limit) {
        super(in);
        this.limit = limit;
        this.room = limit;
    }

    /// Another application begins.
    void next() {
        room = limit;
    }

    @Override
    public int read() throws IOException {
        return take(super.read(), 1);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var read = super.read(into, offset, length);
        return take(read, read);
    }

    private int take(int read, int bytes) {
        if (read >= 0) {
            room -= bytes;
        }
        if (room < 0) {
            throw new ClientErrorException(Status.REQUEST_ENTITY_TOO_LARGE);
        }
        return read;
    }
}
