package org.lectern.app.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationTextMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.layout.RunningText;
import org.lectern.app.document.model.Additions;
import org.lectern.app.document.model.Comment;
import org.lectern.inference.api.TextRange;

/// The files that are attached to a PDF, and what readers wrote into it and marked. What is typed over a page is text of the page.
final class AdditionReader {
    private static final Logger LOG = Logger.getLogger(AdditionReader.class.getName());
    private static final int MOST = 20_000; // of each kind
    private static final int LONGEST = 10_000; // characters of a comment
    private static final int QUAD = 8; // numbers of a four-sided stretch of marked text

    private final RunningText text;
    private final Destinations destinations;
    private final Set<String> attachments = new LinkedHashSet<>();
    private final List<Comment> comments = new ArrayList<>();

    private AdditionReader(PDDocument pdf, RunningText text) {
        this.text = text;
        this.destinations = new Destinations(pdf, text);
    }

    static Additions read(PDDocument pdf, RunningText text) {
        var reader = new AdditionReader(pdf, text);
        try {
            reader.attached(pdf);
            var number = 0;
            for (var page : pdf.getPages()) {
                number++;
                if (number > text.pages().size() || reader.comments.size() >= MOST) {
                    break;
                }
                reader.read(page, number);
            }
        } catch (IOException | RuntimeException | StackOverflowError e) { // what is damaged costs what comes behind it only
            LOG.log(Level.WARNING, "attachments or comments not readable", e);
        }
        return new Additions(List.copyOf(reader.attachments), reader.comments);
    }

    private void attached(PDDocument pdf) {
        var names = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.NAMES);
        var files = names == null ? null : names.getCOSDictionary(COSName.EMBEDDED_FILES);
        if (files != null) {
            TreeLeaves.of(files, COSName.NAMES).forEach(pair -> attach(pair.value()));
        }
    }

    private void attach(@Nullable COSDictionary file) {
        var name = file == null ? "" : file.getString(COSName.UF, file.getString(COSName.F, ""));
        if (!name.isBlank() && attachments.size() < MOST) {
            attachments.add(line(name));
        }
    }

    private void read(PDPage page, int number) throws IOException {
        for (var annotation : page.getAnnotations(AdditionReader::isComment)) {
            if (annotation instanceof PDAnnotationFileAttachment file) {
                attach(file.getCOSObject().getCOSDictionary(COSName.FS));
            }
            var span = marked(annotation, page, number);
            var words = annotation.getContents() == null ? "" : annotation.getContents().strip();
            if (!words.isEmpty() || span.length() > 0) {
                var author = annotation instanceof PDAnnotationMarkup markup ? markup.getTitlePopup() : null;
                comments.add(new Comment(number, author == null ? "" : line(author),
                        words.substring(0, Math.min(LONGEST, words.length())), span));
            }
        }
    }

    private static boolean isComment(PDAnnotation annotation) {
        return !(annotation instanceof PDAnnotationLink || annotation instanceof PDAnnotationWidget
                || annotation instanceof PDAnnotationFreeText || annotation instanceof PDAnnotationPopup
                || annotation.isHidden() || annotation.getRectangle() == null);
    }

    /// The text under a mark, from its first line to its last; empty, where the mark stands, for one on no text.
    private TextRange marked(PDAnnotation annotation, PDPage page, int number) {
        var quads = annotation instanceof PDAnnotationTextMarkup mark ? mark.getQuadPoints() : null;
        var start = Integer.MAX_VALUE;
        var end = -1;
        for (var at = 0; quads != null && at + QUAD <= quads.length; at += QUAD) {
            var line = text.glyphs().inside(number, LinkReader.displayed(page, around(quads, at)));
            if (line.isPresent()) {
                start = Math.min(start, line.get().start());
                end = Math.max(end, line.get().end());
            }
        }
        if (end > start) {
            return new TextRange(start, end);
        }
        var top = LinkReader.displayed(page, annotation.getRectangle()).top();
        var place = destinations.below(number, top);
        return new TextRange(place, place);
    }

    private static PDRectangle around(float[] quads, int at) {
        var box = new PDRectangle(quads[at], quads[at + 1], 0, 0);
        for (var i = at; i < at + QUAD; i += 2) {
            box.setLowerLeftX(Math.min(box.getLowerLeftX(), quads[i]));
            box.setUpperRightX(Math.max(box.getUpperRightX(), quads[i]));
            box.setLowerLeftY(Math.min(box.getLowerLeftY(), quads[i + 1]));
            box.setUpperRightY(Math.max(box.getUpperRightY(), quads[i + 1]));
        }
        return box;
    }

    private static String line(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
