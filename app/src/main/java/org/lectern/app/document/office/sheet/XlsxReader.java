package org.lectern.app.document.office.sheet;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jsoup.nodes.Element;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.html.Markup;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.app.document.office.drawing.ChartText;
import org.lectern.app.document.office.drawing.RelatedParts;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.FileProbe;
import org.lectern.app.document.reader.FormatReader;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.document.reader.ZipContainer;

/// Reads workbooks (Office Open XML, ECMA-376): a page for each sheet that is shown, its name a heading, its rows as a table, the
/// numbers as their formats show them, then its charts.
public final class XlsxReader implements FormatReader {
    private static final String MAIN = "xl/workbook.xml";

    @Override
    public boolean recognises(FileProbe file) {
        return file.isZip() && (file.entries().contains(MAIN) || file.isNamed(DocumentFormat.XLSX));
    }

    @Override
    public Document read(Path file, Optional<String> password, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException {
        try (var zip = ZipContainer.open(file)) {
            var workbook = Markup.xml(zip.require(MAIN));
            var related = RelatedParts.of(zip::find, MAIN);
            var strings = SheetXml.strings(part(zip, related, "sharedStrings"));
            var from1904 = Markup.first(workbook, "workbookPr").filter(e -> e.attr("date1904").matches("1|true"))
                    .isPresent();
            var formats = new CellFormats(Markup.xml(part(zip, related, "styles")), from1904);
            var writer = new FlowWriter();
            var sheets = Markup.all(workbook, "sheet").stream().filter(e -> !e.attr("state").contains("idden"))
                    .toList();
            for (var i = 0; i < sheets.size(); i++) {
                if (cancelled.getAsBoolean()) {
                    throw new DocumentReadException(ReadFailure.CANCELLED, file);
                }
                var path = related.path(sheets.get(i).attr("r:id"));
                if (path.isPresent()) {
                    var grid = SheetXml.grid(zip.find(path.get()).orElse(new byte[0]), strings, formats);
                    writer.page(PageVerdict.EMPTY);
                    if (!grid.isEmpty()) {
                        writer.beginHeading(1);
                        writer.text(sheets.get(i).attr("name"));
                        grid.write(writer);
                    }
                    charts(zip, path.get(), writer);
                }
                listener.page(i + 1, sheets.size());
            }
            var properties = Markup.xml(zip.find("docProps/core.xml").orElse(new byte[0]));
            return writer.finish().document(file, DocumentFormat.XLSX, text(properties, "title"))
                    .by(text(properties, "creator"));
        }
    }

    private static String text(Element properties, String name) {
        return Markup.first(properties, name).map(Element::text).orElse("");
    }

    private static byte[] part(ZipContainer zip, RelatedParts related, String type) throws DocumentReadException {
        var paths = related.paths(type);
        return paths.isEmpty() ? new byte[0] : zip.find(paths.getFirst()).orElse(new byte[0]);
    }

    private static void charts(ZipContainer zip, String sheet, FlowWriter writer) throws DocumentReadException {
        for (var drawing : RelatedParts.of(zip::find, sheet).paths("drawing")) {
            for (var chart : RelatedParts.of(zip::find, drawing).all("chart")) {
                ChartText.write(chart.xml(), writer);
            }
        }
    }
}
