package kr.civilid.testkit.handset;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.jsmpp.DefaultPDUReader;
import org.jsmpp.SMPPConstant;

/// Reads a refused receipt, too. jSMPP's client refuses with the header alone what comes right behind the answer to its
/// bind, before it has read that; jSMPP's server looks for the `message_id` (SMPP 3.4 section 4.6.2), and its thread
/// ends where there is none. It is given an empty one.
final class Refusals extends DefaultPDUReader {

    private static final int HEADER = 16;

    @Override
    public byte[] readPDU(DataInputStream in, int length, int command, int status, int sequence) throws IOException {
        var pdu = super.readPDU(in, length, command, status, sequence);
        var bare = command == SMPPConstant.CID_DELIVER_SM_RESP && pdu.length == HEADER;
        return bare ? Arrays.copyOf(pdu, HEADER + 1) : pdu;
    }
}
