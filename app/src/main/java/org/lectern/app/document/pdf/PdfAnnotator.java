package org.lectern.app.document.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.lectern.app.document.pdf.glyph.PageGeometry;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadFailure;

/// Writes a copy of a PDF in which passages are highlight annotations (ISO 32000-1, 12.5.6.10) that every reader shows. The
/// copy begins with the original's bytes, so that signatures and passwords stay what they were.
public final class PdfAnnotator {
    private static final String AUTHOR = "Lectern";
    private static final int RED = 16; // bits
    private static final int GREEN = 8;
    private static final int BYTE = 0xff;

    private PdfAnnotator() {}

    /// A passage to be highlighted.
    ///
    /// @param rgb colour as 0xRRGGBB
    /// @param note shown with it; may be empty
    /// @param author who marked it
    /// @param name its own in the file; empty for none
    /// @param made when
    public record Mark(List<PageRegion> regions, int rgb, String note, String author, String name, Instant made) {
        public Mark {
            regions = List.copyOf(regions);
        }

        /// A passage that Lectern itself marks now.
        public static Mark ofLectern(List<PageRegion> regions, int rgb, String note) {
            return new Mark(regions, rgb, note, AUTHOR, "", Instant.now());
        }
    }

    /// @param copy another file than the original; replaced where there is one
    /// @throws IOException when the copy cannot be written
    public static void writeCopy(Path file, Optional<String> password, List<Mark> marks, Path copy)
            throws DocumentReadException, IOException {
        if (Files.exists(copy) && Files.isSameFile(file, copy)) {
            throw new IOException(copy.getFileName() + " is the document itself.");
        }
        var unfinished = copy.resolveSibling(copy.getFileName() + ".part");
        try {
            write(file, password, marks, unfinished);
            Files.move(unfinished, copy, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void write(Path file, Optional<String> password, List<Mark> marks, Path copy)
            throws DocumentReadException, IOException {
        var document = PdfFile.open(file, password);
        try (var out = new BufferedOutputStream(Files.newOutputStream(copy))) {
            for (var mark : marks) {
                add(document, mark);
            }
            document.saveIncremental(out);
        } catch (RuntimeException e) { // what PDFBox throws at broken objects
            throw new DocumentReadException(ReadFailure.DAMAGED, file, e);
        } finally {
            PdfFile.close(document);
        }
        PdfFile.close(PdfFile.open(copy, password)); // a file that was mended while it was read cannot be added to
    }

    private static void add(PDDocument document, Mark mark) throws IOException {
        Map<Integer, List<PageRegion>> pages = mark.regions().stream()
                .collect(Collectors.groupingBy(PageRegion::page, TreeMap::new, Collectors.toList()));
        for (var regions : pages.values()) {
            var page = document.getPage(regions.getFirst().page() - 1);
            var annotation = annotation(page, regions, mark);
            annotation.constructAppearances(document);
            var annotations = new ArrayList<>(page.getAnnotations());
            annotations.add(annotation);
            page.setAnnotations(annotations);
            page.getCOSObject().setNeedToBeUpdated(true);
            if (page.getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray list) {
                list.setNeedToBeUpdated(true);
            }
        }
    }

    private static PDAnnotationHighlight annotation(PDPage page, List<PageRegion> regions, Mark mark) {
        var toUserSpace = inverse(PageGeometry.of(page).toDisplay().createAffineTransform());
        var quads = new float[regions.size() * 8];
        for (var i = 0; i < regions.size(); i++) {
            System.arraycopy(corners(regions.get(i), toUserSpace), 0, quads, i * 8, 8);
        }
        var annotation = new PDAnnotationHighlight();
        annotation.setPage(page);
        annotation.setQuadPoints(quads);
        annotation.setRectangle(around(quads));
        annotation
                .setColor(new PDColor(new float[]{part(mark.rgb(), RED), part(mark.rgb(), GREEN), part(mark.rgb(), 0)},
                        PDDeviceRGB.INSTANCE));
        annotation.setContents(mark.note());
        annotation.setTitlePopup(mark.author());
        if (!mark.name().isEmpty()) { // a highlight over two pages is two annotations, whose names must differ
            annotation.setAnnotationName(mark.name() + "-" + regions.getFirst().page());
        }
        var made = GregorianCalendar.from(mark.made().atZone(ZoneId.systemDefault()));
        annotation.setCreationDate(made);
        annotation.setModifiedDate(made);
        annotation.setPrinted(true);
        return annotation;
    }

    // [top left, top right, bottom left, bottom right] as displayed, each x and y in user space
    private static float[] corners(PageRegion region, AffineTransform toUserSpace) {
        var right = region.x() + region.width();
        var bottom = region.y() + region.height();
        var displayed = new double[]{region.x(), region.y(), right, region.y(), region.x(), bottom, right, bottom};
        var corners = new float[displayed.length];
        toUserSpace.transform(displayed, 0, corners, 0, displayed.length / 2);
        return corners;
    }

    private static PDRectangle around(float... quads) {
        var box = new Rectangle2D.Float(quads[0], quads[1], 0, 0);
        for (var i = 0; i < quads.length; i += 2) {
            box.add(quads[i], quads[i + 1]);
        }
        return new PDRectangle(box.x, box.y, box.width, box.height);
    }

    private static float part(int rgb, int shift) {
        return (rgb >> shift & BYTE) / (float) BYTE;
    }

    private static AffineTransform inverse(AffineTransform transform) {
        try {
            return transform.createInverse();
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException(e); // turns and shifts always can be undone
        }
    }
}
