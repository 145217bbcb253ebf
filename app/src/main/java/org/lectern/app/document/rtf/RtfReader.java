package org.lectern.app.document.rtf;

import java.nio.file.Path;
import java.util.Arrays;
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
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.document.reader.WholeFile;

/// Reads RTF: text in the encodings of its fonts, headings by outline level or style, tables row by row, footnotes. Hidden and
/// deleted text, headers, footers and comments are left out.
public final class RtfReader implements FormatReader {
    private static final int LARGEST = 128 << 20; // bytes, pictures included

    @Override
    public boolean recognises(FileProbe file) {
        return file.text().startsWith("{\\rtf");
    }

    @Override
    public Document read(Path file, Optional<String> password, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException {
        var bytes = WholeFile.read(file, LARGEST);
        return new FlowReading(file, DocumentFormat.RTF, listener, cancelled).read(bytes.length,
                length -> content(file, length < bytes.length ? Arrays.copyOf(bytes, length) : bytes));
    }

    /// Writes a text that stands inside another document, as far as it is sound.
    public static void write(byte[] bytes, FlowWriter out) {
        new RtfParser(RtfBytes.plain(bytes), new RtfBlocks(out)).parse();
    }

    private static FlowContent content(Path file, byte[] bytes) throws DocumentReadException {
        var writer = new FlowWriter();
        var parser = new RtfParser(RtfBytes.plain(bytes), new RtfBlocks(writer));
        parser.parse();
        if (parser.isTooDeep()) {
            throw new DocumentReadException(ReadFailure.DAMAGED, file);
        }
        return new FlowContent(writer.finish(), parser.title(), "");
    }
}
