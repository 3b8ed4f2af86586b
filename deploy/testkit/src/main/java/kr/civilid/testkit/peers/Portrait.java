package kr.civilid.testkit.peers;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/// A portrait that shows nobody: a real JPEG of 105 × 135 pixels, 3.5 × 4.5 cm at 76 dpi.
final class Portrait {

    private static final String BASE64 = draw();

    static String base64() {
        return BASE64;
    }

    private static String draw() {
        var image = new BufferedImage(105, 135, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0xE8EDF3));
        pen.fillRect(0, 0, 105, 135);
        pen.setColor(new Color(0x5A6B7F));
        pen.fillOval(32, 25, 41, 50);
        pen.fillOval(10, 85, 85, 90);
        pen.dispose();
        var jpeg = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", jpeg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(jpeg.toByteArray());
    }

    private Portrait() {}
}
