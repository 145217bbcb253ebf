package org.lectern.app.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.testing.RawPdf;

/// Files of some kB must not take the memory of pictures that are as large as a town, wherever these stand.
@Timeout(20)
class PackedPictureSizeTest {
    private static final Path FILE = Path.of("src/test/resources/golden/scans/decoders.pdf");
    private static final String TOWN = "00009C40"; // 40,000
    private static final String SIZE = "FF4FFF51 0029 0000 %1$s %1$s 00000000 00000000 %1$s %1$s 00000000 00000000 0003";
    private static final String BOXES = "0000000C 6A502020 0D0A870A 00000010 6A703268 FF4FFF51 00000000";

    @TempDir
    private Path folder;

    private static InputStream bytes(String hex) {
        return new ByteArrayInputStream(HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", BOXES + " 00000000 6A703263",
            BOXES + " 00000001 66726565 0000000000000014 FF4FFF51 00000001 6A703263 0000000000000040"})
    void aPictureTellsItsSamplesBehindAllBoxes(String boxes) throws IOException {
        assertEquals(3 * 1.6e9, Jpeg2000Size.samples(bytes(boxes + SIZE.formatted(TOWN))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0000", BOXES, "0000000C 6A502020 0D0A870A 00000000 66726565 FF4FFF51"})
    void aPictureWithoutSizeIsEndless(String damaged) throws IOException {
        assertEquals(Double.POSITIVE_INFINITY, Jpeg2000Size.samples(bytes(damaged)));
    }

    @Test
    void aScanInColoursIsBearableWhereThereIsRoom() {
        var page = 2480.0 * 3508 * 3; // A4 at 300 dpi
        assertTrue(Jpeg2000Size.most(768L << 20) > page);
        assertTrue(Jpeg2000Size.most(768L << 20) > 2480.0 * 3508 * 4, "in grey at 600 dpi");
        assertFalse(Jpeg2000Size.most(768L << 20) > 4 * page);
        assertTrue(Jpeg2000Size.most(3L << 30) > 4 * page);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "00000000 30 00 01 00000013 00009C40 00009C40 0000000000000000000000 | 1.6e9",
            "00000000 30 00 01 00000013 00000010 FFFFFFFF 0000000000000000000000 00000001 32 00 01 00000004 000003E7 | 16000",
            "00000000 00 00 01 00000002 FFFF 00000001 26 21 00 01 00000009 00009C40 00009C40 00 | 1.6e9",
            "00000001 06 E0000005 00 0001020304 01 FFFFFFFF 00000004 00000004 | 16", "'' | 0",
            "00000000 30 00 01 00000001 00009C40 00009C40 | Infinity"})
    void aFaxTellsItsPixels(String segments, double pixels) throws IOException {
        assertEquals(pixels, Jbig2Size.pixels(bytes(segments)));
    }

    private static boolean isBearable(Path file, int page) throws IOException {
        try (var pdf = Loader.loadPDF(file.toFile())) {
            var image = pdf.getPage(page).getResources().getXObject(COSName.getPDFName("P"));
            return PackedPictureSize.isBearable((PDImageXObject) image);
        }
    }

    private static boolean isBlank(Path file, int page) throws DocumentReadException {
        try (var renderer = PdfPageRenderer.open(file, Optional.empty(), Duration.ofSeconds(30))) {
            var pixels = renderer.render(page, 1, PageColours.PRINT, () -> true).orElseThrow().pixels();
            return Arrays.stream(pixels).allMatch(pixel -> (pixel & 0xFF) == 0xFF);
        }
    }

    @Test
    void picturesOfScansAreBearable() throws IOException {
        for (var page = 0; page < 4; page++) {
            assertTrue(isBearable(FILE, page), "page " + page);
        }
    }

    @Test
    void aPictureThatSaysItIsHugeIsLeftOut() throws IOException, DocumentReadException {
        var bytes = Files.readString(FILE, StandardCharsets.ISO_8859_1);
        var size = bytes.indexOf("\u00FF\u004F\u00FF\u0051");
        var town = "\u0000\u0000\u009C\u0040";
        var file = Files.writeString(folder.resolve("huge.pdf"),
                bytes.substring(0, size + 8) + town + town + bytes.substring(size + 16), StandardCharsets.ISO_8859_1);
        assertFalse(isBearable(file, 2));
        assertTrue(isBlank(file, 3));
    }

    private Path drawing(String entries, String data) {
        var pdf = new RawPdf(100, 100);
        var mask = pdf.stream(
                "/Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 " + entries, data);
        var image = pdf
                .stream("/Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /SMask " + mask
                        + " 0 R", "\u0000");
        return pdf.page("100 0 0 100 0 0 cm /P Do", "/Resources << /XObject << /P " + image + " 0 R >> >>")
                .save(folder.resolve("mask.pdf"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/Filter [/ASCIIHexDecode /JPXDecode] | FF4FFF51 0029 0000 00009C40 00009C40 00000000 00000000 00009C40 00009C40 00000000 00000000 0001>",
            "/Filter [/ASCIIHexDecode /JBIG2Decode] | 00000000 30 00 01 00000013 00009C40 00009C40 0000000000000000000000>",
            "/Filter [/ASCIIHexDecode /JPXDecode /FlateDecode] | 00>"})
    void masksAndChainsAreLookedAt(String filters, String data) throws IOException {
        assertFalse(isBearable(drawing(filters, data), 0));
    }

    @Test
    void aFaxIsAsLargeAsThePdfSaysToo() throws IOException, DocumentReadException {
        var pdf = new RawPdf(100, 100);
        var fax = pdf.stream("/Subtype /Image /Width 30000 /Height 30000 /ColorSpace /DeviceGray /BitsPerComponent 1 "
                + "/Filter [/ASCIIHexDecode /JBIG2Decode]",
                "00000000 30 00 01 00000013 00000010 00000010 0000000000000000000000>");
        var file = pdf.page("100000 0 0 100000 0 0 cm /P Do", "/Resources << /XObject << /P " + fax + " 0 R >> >>")
                .save(folder.resolve("fax.pdf"));
        assertFalse(isBearable(file, 0));
        assertTrue(isBlank(file, 1));
    }

    private Path inline(String filter, byte[] data) {
        return new RawPdf(100, 100).page("100 0 0 100 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 /F " + filter + " ID "
                + HexFormat.of().formatHex(data) + "> EI", "").save(folder.resolve("inline.pdf"));
    }

    @Test
    void picturesOfScansInsideOperatorsAreNotDecoded() throws IOException, DocumentReadException {
        try (var pdf = Loader.loadPDF(FILE.toFile())) {
            var image = (PDImageXObject) pdf.getPage(2).getResources().getXObject(COSName.getPDFName("P"));
            var packed = image.getStream().createInputStream(List.of("JPXDecode")).readAllBytes();
            assertTrue(isBlank(inline("[/AHx /JPXDecode]", packed), 1));
        }
        assertFalse(isBlank(inline("/AHx", new byte[1]), 1));
    }
}
