package org.lectern.app.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/// Whether a picture can be decoded within the memory there is. Nothing is decoded to find out, so PDFBox is not asked: it decodes a
/// JPEG 2000 picture to tell how wide it is.
final class PackedPictureSize {
    private static final double MOST_PIXELS = 250_000_000; // of one picture; seven times those of a page scanned at 600 dpi in A4
    private static final COSName GLOBALS = COSName.getPDFName("JBIG2Globals");
    private static final COSName[] PARTS = {null, COSName.SMASK, COSName.MASK};

    private PackedPictureSize() {}

    static boolean isBearable(double width, double height) {
        return width * height <= MOST_PIXELS;
    }

    /// Of a picture and its masks, as the PDF says and as they say themselves.
    static boolean isBearable(PDImageXObject picture) throws IOException {
        var said = picture.getCOSObject();
        for (var name : PARTS) {
            var part = name == null ? said : said.getCOSStream(name);
            if (part != null && !isBearable(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBearable(COSStream picture) throws IOException {
        var filters = new PDStream(picture).getFilters();
        var packed = filters.stream().filter(PackedPictureSize::isOfScans).toList();
        if (!packed.contains(COSName.JPX_DECODE) // whose own size counts alone
                && !isBearable(picture.getInt(COSName.WIDTH, 0), picture.getInt(COSName.HEIGHT, 0))) {
            return false;
        }
        if (packed.isEmpty()) {
            return true;
        }
        if (packed.size() > 1 || !isOfScans(filters.getLast())) {
            return false; // what is packed in pictures is no picture
        }
        return packed.getFirst().equals(COSName.JPX_DECODE)
                ? Jpeg2000Size.samples(before(picture, COSName.JPX_DECODE)) <= Jpeg2000Size
                        .most(Runtime.getRuntime().maxMemory())
                : Jbig2Size.pixels(before(picture, COSName.JBIG2_DECODE)) <= MOST_PIXELS
                        && areBearable(globals(picture));
    }

    private static boolean isOfScans(COSName filter) {
        return filter.equals(COSName.JPX_DECODE) || filter.equals(COSName.JBIG2_DECODE);
    }

    /// Its bytes as they are handed to the decoder.
    private static InputStream before(COSStream picture, COSName filter) throws IOException {
        return new PDStream(picture).createInputStream(List.of(filter.getName()));
    }

    /// What several pictures share, of which the decoder makes room as well.
    private static @Nullable COSStream globals(COSStream picture) {
        COSBase parameters = picture.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        if (parameters instanceof COSArray several) {
            parameters = several.size() == 0 ? null : several.getObject(several.size() - 1);
        }
        return parameters instanceof COSDictionary told ? told.getCOSStream(GLOBALS) : null;
    }

    private static boolean areBearable(@Nullable COSStream globals) throws IOException {
        return globals == null || Jbig2Size.pixels(globals.createInputStream()) <= MOST_PIXELS;
    }

    /// Whether an operator draws a picture inside the page's operators that is packed as scans are: there is none by the standard,
    /// and it is decoded before anybody can ask for its size.
    static boolean isInlineOfScans(Operator operator) {
        if (!OperatorName.BEGIN_INLINE_IMAGE.equals(operator.getName()) || operator.getImageParameters() == null) {
            return false;
        }
        return switch (operator.getImageParameters().getDictionaryObject(COSName.F, COSName.FILTER)) {
            case COSName name -> isOfScans(name);
            case COSArray names -> names.toCOSNameStringList().stream()
                    .anyMatch(name -> isOfScans(COSName.getPDFName(name)));
            case null, default -> false;
        };
    }
}
