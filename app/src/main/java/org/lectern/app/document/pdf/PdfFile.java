package org.lectern.app.document.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadFailure;

/// Opens PDF files, read-only, with typed failures. They are not mapped into memory, because a mapped file that becomes
/// shorter while it is read ends in an error of the virtual machine.
final class PdfFile {
    static final long SMALL = 64L << 20; // bytes up to which a file is copied into memory

    private PdfFile() {}

    static PDDocument open(Path file, Optional<String> password) throws DocumentReadException {
        if (!Files.isRegularFile(file)) {
            throw DocumentReadException.unreadable(file, null);
        }
        return parse(file, bytes(file), password);
    }

    private static RandomAccessRead bytes(Path file) throws DocumentReadException {
        try {
            var length = Files.size(file);
            if (length == 0) {
                throw new DocumentReadException(ReadFailure.EMPTY, file);
            }
            return length <= SMALL
                    ? new RandomAccessReadBuffer(Files.readAllBytes(file))
                    : new RandomAccessReadBufferedFile(file);
        } catch (IOException e) {
            throw DocumentReadException.unreadable(file, e);
        }
    }

    private static PDDocument parse(Path file, RandomAccessRead bytes, Optional<String> password)
            throws DocumentReadException {
        try {
            return Loader.loadPDF(bytes, password.orElse(""));
        } catch (InvalidPasswordException e) {
            var plain = AttachmentsOnly.open(file);
            if (plain.isPresent()) {
                return plain.get();
            }
            throw password.isPresent()
                    ? new DocumentReadException(ReadFailure.WRONG_PASSWORD, file)
                    : new DocumentReadException(ReadFailure.PASSWORD_NEEDED, file);
        } catch (IOException | RuntimeException | StackOverflowError e) { // what PDFBox throws at broken objects
            throw new DocumentReadException(ReadFailure.DAMAGED, file, e);
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
