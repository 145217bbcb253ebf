package org.lectern.app.document.text;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.lectern.app.document.flow.FlowContent;
import org.lectern.app.document.flow.FlowReading;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.FileProbe;
import org.lectern.app.document.reader.FormatReader;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.document.reader.WholeFile;

/// Reads plain text in any encoding.
public final class TxtReader implements FormatReader {
    private static final int LARGEST = 64 << 20; // bytes
    private static final double MOST_CONTROLS = 0.01; // share of characters

    @Override
    public boolean recognises(FileProbe file) {
        var head = file.head();
        var text = new String(head, 0, head.length & ~3, TextEncoding.of(head));
        var controls = text.chars().filter(c -> Character.isISOControl(c) && "\t\n\r\f\u001A\u001B".indexOf(c) < 0)
                .count();
        return controls <= MOST_CONTROLS * text.length();
    }

    @Override
    public Document read(Path file, Optional<String> password, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException {
        var text = TextEncoding.decode(WholeFile.read(file, LARGEST));
        return new FlowReading(file, DocumentFormat.TXT, listener, cancelled).read(text.length(),
                length -> content(text.substring(0, length)));
    }

    /// Writes a text that stands inside another document.
    public static void write(String text, FlowWriter out) {
        Stretch.of(text).forEach(stretch -> stretch.write(out));
    }

    private static FlowContent content(String text) {
        var writer = new FlowWriter();
        write(text, writer);
        return new FlowContent(writer.finish(), "", "");
    }
}
