package org.lectern.app.document.pdf.font;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Takes a shown string apart into the codes of its font.
public final class CodeReader {
    private final PDFont font;
    private final byte[] string;
    private final int usualLength;
    private int next;
    private int code;
    private int length;

    /// @param usualLength as [#usualLength(PDFont)] tells
    CodeReader(PDFont font, byte[] string, int usualLength) {
        this.font = font;
        this.string = string;
        this.usualLength = usualLength;
    }

    /// Bytes of a font's codes; 0 where only the font can tell.
    static int usualLength(PDFont font) {
        if (font instanceof PDSimpleFont) {
            return 1;
        }
        var encoding = font instanceof PDType0Font composite
                ? composite.getCOSObject().getDictionaryObject(COSName.ENCODING)
                : null;
        return COSName.IDENTITY_H.equals(encoding) || COSName.IDENTITY_V.equals(encoding) ? 2 : 0;
    }

    /// Goes to the next code, if there is one.
    public boolean next() throws IOException {
        if (next >= string.length) {
            return false;
        }
        if (usualLength == 0 || next + usualLength > string.length) {
            asFontReads();
        } else {
            code = usualLength == 1
                    ? string[next] & 0xFF
                    : (string[next] & 0xFF) << Byte.SIZE | (string[next + 1] & 0xFF);
            length = usualLength;
        }
        next += length;
        return true;
    }

    private void asFontReads() throws IOException {
        var rest = new ByteArrayInputStream(string, next, string.length - next);
        code = font.readCode(rest);
        length = Math.max(1, string.length - next - rest.available());
    }

    public int code() {
        return code;
    }

    /// Whether it is the single byte that stands for a blank, which is widened by the spacing of words.
    public boolean isBlank() {
        return length == 1 && code == ' ';
    }
}
