package org.lectern.app.document.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadMemoryMappedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.lectern.app.document.reader.DocumentReadException;

/// Opens PDF files, read-only and mapped into memory, with typed failures.
final class PdfFile {
    private PdfFile() {}

    static PDDocument open(Path file, Optional<String> password) throws DocumentReadException {
        if (!Files.exists(file)) {
            throw new DocumentReadException.Missing(file);
        }
        if (!Files.isRegularFile(file)) {
            throw new DocumentReadException.NotReadable(file, null);
        }
        RandomAccessRead bytes;
        try {
            bytes = new RandomAccessReadMemoryMappedFile(file);
        } catch (IOException e) {
            throw new DocumentReadException.NotReadable(file, e);
        }
        return parse(file, bytes, password);
    }

    private static PDDocument parse(Path file, RandomAccessRead bytes, Optional<String> password)
            throws DocumentReadException {
        try {
            return Loader.loadPDF(bytes, password.orElse(""));
        } catch (InvalidPasswordException e) {
            throw password.isPresent()
                    ? new DocumentReadException.WrongPassword(file)
                    : new DocumentReadException.PasswordNeeded(file);
        } catch (IOException | RuntimeException e) { // PDFBox meets broken objects with unchecked exceptions as well
            throw new DocumentReadException.Damaged(file, e);
        }
    }

    static void close(PDDocument document) {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
