package kr.civilid.issuance.request.domain;

import java.util.Optional;

/// Width and height of a JPEG picture in pixels, as its frame header says (ITU-T T.81, B.2.2).
public record JpegSize(int width, int height) {

    private static final int START = 0xFFD8;
    private static final int END = 0xFFD9;
    private static final int FRAME_HEADER = 7;

    /// Empty for what has no frame header before its pixels, or ends in the middle of them: no picture can be drawn
    /// from it.
    public static Optional<JpegSize> of(byte[] file) {
        if (file.length < 4 || number(file, 0) != START || number(file, file.length - 2) != END) {
            return Optional.empty();
        }
        var at = 2;
        while (at + 3 + FRAME_HEADER <= file.length && octet(file, at) == 0xFF) {
            var marker = octet(file, at + 1);
            if (marker == 0xFF) {
                at++;
            } else if (isFrame(marker)) {
                return Optional.of(new JpegSize(number(file, at + 7), number(file, at + 5)))
                        .filter(size -> size.width > 0 && size.height > 0);
            } else {
                // A segment's length counts its own two bytes; less would never end.
                at += 2 + Math.max(2, number(file, at + 2));
            }
        }
        return Optional.empty();
    }

    /// SOF0 to SOF15 but DHT, JPG and DAC, which lie among them.
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static int number(byte[] file, int at) {
        return octet(file, at) << 8 | octet(file, at + 1);
    }

    private static int octet(byte[] file, int at) {
        return file[at] & 0xFF;
    }
}
