package org.lectern.app.document.rtf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.lectern.app.document.text.TextEncoding;

/// The bytes of an RTF file. RTF is ASCII; some programs write UTF-8 into it, which is told in RTF's own words here.
final class RtfBytes {
    private RtfBytes() {}

    static byte[] plain(byte[] bytes) {
        if (!hasHigh(bytes) || !TextEncoding.isUtf8(bytes)) {
            return bytes;
        }
        var out = new ByteArrayOutputStream(bytes.length + 64);
        var text = new String(bytes, StandardCharsets.UTF_8);
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            out.writeBytes((c < 0x80 ? String.valueOf(c) : "{\\uc0\\u" + (short) c + " }")
                    .getBytes(StandardCharsets.US_ASCII));
        }
        return out.toByteArray();
    }

    private static boolean hasHigh(byte[] bytes) {
        for (var b : bytes) {
            if (b < 0) {
                return true;
            }
        }
        return false;
    }
}
