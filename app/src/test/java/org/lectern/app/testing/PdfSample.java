package org.lectern.app.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/// Writes small PDF files for tests, line by line.
public final class PdfSample implements AutoCloseable {
    private static final float LEADING = 1.2f; // ems

    private final PDDocument document = new PDDocument();
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private PDPage page;

    public PdfSample page() {
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return this;
    }

    public PdfSample rotated(int degrees) {
        page.setRotation(degrees);
        return this;
    }

    public PdfSample cropped(PDRectangle box) {
        page.setCropBox(box);
        return this;
    }

    /// Writes lines below each other, the first with its baseline at y.
    public PdfSample lines(float x, float y, float size, List<String> lines) {
        return draw(content -> {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), size);
            content.setLeading(size * LEADING);
            content.newLineAtOffset(x, y);
            for (var line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        });
    }

    public PdfSample line(float x, float y, float size, String line) {
        return lines(x, y, size, List.of(line));
    }

    public PdfSample image() {
        var image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillRect(5, 5, 20, 20);
        graphics.dispose();
        return draw(content -> content.drawImage(LosslessFactory.createFromImage(document, image), 100, 300, 300, 300));
    }

    /// Fills the page with a picture.
    public PdfSample picture(BufferedImage picture) {
        var size = page.getMediaBox();
        return draw(content -> content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0,
                size.getWidth(), size.getHeight()));
    }

    /// Adds an outline entry that points to a height of the current page.
    public PdfSample section(String title, int y) {
        var destination = new PDPageXYZDestination();
        destination.setPage(page);
        destination.setTop(y);
        var item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(destination);
        outline.addLast(item);
        document.getDocumentCatalog().setDocumentOutline(outline);
        return this;
    }

    /// Makes a rectangle of the current page a link.
    ///
    /// @param address empty for a link to the page itself
    public PdfSample link(float left, float bottom, float right, float top, String address) {
        var link = new PDAnnotationLink();
        link.setRectangle(new PDRectangle(left, bottom, right - left, top - bottom));
        if (address.isEmpty()) {
            var destination = new PDPageFitDestination();
            destination.setPage(page);
            link.setDestination(destination);
        } else {
            var action = new PDActionURI();
            action.setURI(address);
            link.setAction(action);
        }
        annotations(page).add(link);
        return this;
    }

    /// Makes a rectangle of the first page a link to the current one.
    public PdfSample linkFromFirst(float left, float bottom, float right, float top) {
        var target = page;
        link(left, bottom, right, top, "");
        var link = annotations(target).removeLast();
        annotations(document.getPage(0)).add(link);
        return this;
    }

    private static List<PDAnnotation> annotations(PDPage page) {
        try {
            return page.getAnnotations();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PdfSample encrypted(String password) {
        try {
            document.protect(new StandardProtectionPolicy(password + "-owner", password, new AccessPermission()));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PdfSample by(String author) {
        document.getDocumentInformation().setAuthor(author);
        return this;
    }

    /// Writes the file and closes the sample.
    public Path save(Path file) {
        try (this; var bytes = new ByteArrayOutputStream()) {
            document.save(bytes);
            return Files.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Drawing {
        void on(PDPageContentStream content) throws IOException;
    }

    private PdfSample draw(Drawing drawing) {
        try (var content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            drawing.on(content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
