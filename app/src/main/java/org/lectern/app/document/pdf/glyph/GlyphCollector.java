package org.lectern.app.document.pdf.glyph;

import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.lectern.app.document.layout.FilledLines;
import org.lectern.app.document.layout.line.Box;
import org.lectern.app.document.layout.line.LineAssembler;
import org.lectern.app.document.layout.line.TextLine;
import org.lectern.app.document.pdf.font.FontGlyph;
import org.lectern.app.document.pdf.font.FontMetrics;

/// Collects the glyphs of one page in the order of drawing, placed as the page is displayed.
public final class GlyphCollector extends PDFStreamEngine {
    private static final Logger LOG = Logger.getLogger(GlyphCollector.class.getName());

    private static final int MOST_GLYPHS = 20_000_000; // of a page; forms inside forms may draw without end
    private static final int MOST_OPERATORS = 50_000_000; // of a page, for the same reason
    private static final int OFTEN = 100_000; // glyphs or operators

    private final Runnable busy;
    private final PageGeometry geometry;
    private final LineAssembler lines = new LineAssembler();
    private final Accents accents = new Accents(lines::add);
    private final FontMetrics metrics;
    private final Overprint overprint = new Overprint();
    private final Legibility legibility = new Legibility();
    private final ClipPaths clip = new ClipPaths(this);
    private final Layers layers;
    private final MarkedContent marks;
    private final ImageArea images;

    private int glyphs;
    private int operators;

    private GlyphCollector(PDPage page, PageGeometry geometry, FontMetrics metrics, Layers layers,
            Structure structure, Runnable busy) {
        this.busy = busy;
        this.geometry = geometry;
        this.metrics = metrics;
        this.layers = layers;
        this.marks = new MarkedContent(layers, structure, page.getCOSObject(), accents::add);
        this.images = new ImageArea(this, layers);
        addOperator(new BeginText(this));
        addOperator(new Concatenate(this));
        addOperator(images);
        addOperator(new EndText(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new NextLine(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetMatrix(this));
        addOperator(new SetTextRenderingMode(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new EndMarkedContentSequence(this));
        clip.operators().forEach(this::addOperator);
    }

    /// What is written on a page.
    ///
    /// @param pictures how much of the page they cover, 0 to 1
    /// @param broken whether the page is damaged, so that the lines are those before the damage
    public record Collected(List<TextLine> lines, Legibility legibility, double pictures, boolean broken) {}

    /// @param layers what is switched off
    /// @param structure what the document says of its parts
    /// @param busy told now and then while the page takes long
    public static Collected collect(PDPage page, PageGeometry geometry, FontMetrics metrics, Layers layers,
            Structure structure, Runnable busy) {
        var collector = new GlyphCollector(page, geometry, metrics, layers, structure, busy);
        var printed = List.<TextLine>of();
        var broken = false;
        try {
            collector.processPage(page);
            printed = collector.linesSoFar();
            collector.collectFilled(page);
        } catch (IOException | RuntimeException | StackOverflowError e) { // what PDFBox throws at broken objects
            LOG.log(Level.WARNING, "a page is damaged", e);
            broken = true;
        }
        var all = collector.linesSoFar();
        var lines = printed.isEmpty()
                ? all
                : FilledLines.placed(printed, all.subList(printed.size(), all.size()));
        var pictures = collector.images.area() / (geometry.width() * geometry.height());
        var lost = all.isEmpty() && collector.images.isCut();
        return new Collected(lines, collector.legibility, pictures, broken || lost);
    }

    private List<TextLine> linesSoFar() {
        marks.finish();
        accents.finish();
        return List.copyOf(lines.finish());
    }

    private void collectFilled(PDPage page) {
        try {
            for (var annotation : page.getAnnotations(FilledIn::is)) {
                if (layers.isOff(annotation.getCOSObject().getDictionaryObject(COSName.OC))) {
                    continue;
                }
                var typed = FilledIn.undrawn(annotation);
                if (typed.isEmpty()) {
                    showAnnotation(annotation);
                } else {
                    typed.forEach(line -> legibility.count(line, true));
                    TypedText.set(annotation, typed, geometry.toDisplay(), lines::add);
                }
                linesSoFar();
            }
        } catch (IOException | RuntimeException | StackOverflowError e) { // damaged annotations cost these from there on only
            LOG.log(Level.WARNING, "what is filled in is not readable", e);
        }
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        marks.begin(tag, properties);
    }

    @Override
    public void endMarkedContentSequence() {
        marks.end();
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        within(form.getCOSObject(), () -> super.showForm(form));
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
        within(group.getCOSObject(), () -> super.showTransparencyGroup(group));
    }

    @Override
    protected void processAnnotation(PDAnnotation annotation, PDAppearanceStream drawn) throws IOException {
        within(drawn.getCOSObject(), () -> super.processAnnotation(annotation, drawn));
    }

    @FunctionalInterface
    private interface Drawing {
        void draw() throws IOException;
    }

    // what is broken inside must not be looked for in the rest of the page; PDFBox goes on behind it
    private void within(COSStream content, Drawing drawing) throws IOException {
        var before = marks.enter(content);
        try {
            drawing.draw();
        } finally {
            marks.leave(before);
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        operators++;
        if (operators % OFTEN == 0) {
            busy.run();
        }
        if (operators > MOST_OPERATORS) {
            throw new Endless("more than " + MOST_OPERATORS + " operators on a page");
        }
        super.processOperator(operator, operands);
    }

    /// As [PDFStreamEngine] does it, with what a string's glyphs have in common worked out once.
    @Override
    protected void showText(byte[] string) throws IOException {
        var state = getGraphicsState();
        var font = metrics.glyphs(state.getTextState().getFont());
        var run = new TextRun(font, state, geometry.toDisplay());
        var seen = clip.visible(geometry.toDisplay());
        var codes = font.codes(string);
        while (codes.next()) {
            var glyph = font.of(codes.code());
            show(run, glyph, seen);
            if (font.isLost()) {
                legibility.countUndrawable();
            }
            run.advance(glyph, codes.isBlank());
        }
        run.moveOn(state.getTextMatrix());
    }

    /// @param seen the part of the page that is not clipped away
    private void show(TextRun run, FontGlyph glyph, Box seen) {
        count();
        var visible = run.box(glyph).clip(geometry.width(), geometry.height());
        if (marks.isOff() || (glyph.width() > 0 && (visible.isEmpty() || !seen.holdsMiddleOf(visible)))) {
            return;
        }
        legibility.count(glyph.text(), glyph.told());
        if (!glyph.text().isEmpty()) {
            var placed = run.placed(glyph, visible);
            if (overprint.isNew(placed)) {
                marks.add(placed);
            }
        }
    }

    private void count() {
        glyphs++;
        if (glyphs % OFTEN == 0) {
            busy.run();
        }
        if (glyphs > MOST_GLYPHS) {
            throw new Endless("more than " + MOST_GLYPHS + " glyphs on a page");
        }
    }
}
