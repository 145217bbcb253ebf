package org.lectern.app.ui.properties;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lectern.app.answering.language.TextLanguage;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.pdf.PdfPageRenderer;
import org.lectern.app.document.pdf.facts.PdfFacts;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.words.WordCount;

/// What has to be read or counted to be known of a document; what cannot be, because the file is gone or damaged, is absent.
///
/// @param size of the file in bytes
/// @param changed when the file was
/// @param pdf absent for other formats
/// @param words how many words the text has
/// @param language code of the language it is in, as far as it is told apart
record FileFacts(Optional<Long> size, Optional<Instant> changed, Optional<PdfFacts> pdf, Optional<Integer> words,
        Optional<String> language) {
    private static final Logger LOG = Logger.getLogger(FileFacts.class.getName());

    /// Nothing that would have to be read is known.
    static final FileFacts NONE = new FileFacts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty());

    /// Takes a moment; not for the window's thread.
    ///
    /// @param read absent while the document is still being read
    /// @param goesOn whether somebody waits for it still
    static FileFacts of(Path file, Optional<Document> read, Optional<String> password, BooleanSupplier goesOn) {
        var size = Optional.<Long>empty();
        var changed = Optional.<Instant>empty();
        try {
            size = Optional.of(Files.size(file));
            changed = Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            LOG.log(Level.FINE, "properties of a file not readable", e);
        }
        var text = read.map(Document::text).filter(one -> !one.isBlank());
        return new FileFacts(size, changed,
                read.filter(one -> one.format() == DocumentFormat.PDF).flatMap(one -> pdf(file, password, goesOn)),
                text.map(WordCount::of),
                read.flatMap(TextLanguage::of).map(TextLanguage::code).filter(code -> !code.isEmpty()));
    }

    private static Optional<PdfFacts> pdf(Path file, Optional<String> password, BooleanSupplier goesOn) {
        try (var open = PdfPageRenderer.open(file, password)) {
            return Optional.of(open.facts(goesOn));
        } catch (DocumentReadException | UncheckedIOException e) {
            LOG.log(Level.FINE, "properties of a PDF not readable", e);
            return Optional.empty();
        }
    }
}
