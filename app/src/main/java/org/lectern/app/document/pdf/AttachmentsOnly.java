package org.lectern.app.document.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Opens PDF files of which nothing is encrypted but the files that are attached to them (ISO 32000-1, 7.6.5): what they say themselves needs
/// no password.
final class AttachmentsOnly {
    private static final Logger LOG = Logger.getLogger(AttachmentsOnly.class.getName());
    private static final String ENCRYPTED = "/Encrypt";
    private static final String OTHER = "/EncrypT"; // of the same length, so that nothing moves
    private static final int CRYPT_FILTERS = 4; // version of encryption that has them

    private AttachmentsOnly() {}

    /// The file without the attachments being readable; empty where more is encrypted.
    static Optional<PDDocument> open(Path file) {
        PDDocument pdf = null;
        try {
            if (Files.size(file) > PdfFile.SMALL) {
                return Optional.empty();
            }
            var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .replaceAll(ENCRYPTED + "(?![A-Za-z])", OTHER).getBytes(StandardCharsets.ISO_8859_1);
            pdf = Loader.loadPDF(new RandomAccessReadBuffer(bytes));
            var encryption = pdf.getDocument().getTrailer().getCOSDictionary(COSName.getPDFName(OTHER.substring(1)));
            if (encryption != null && isOfAttachments(encryption)) {
                return Optional.of(pdf);
            }
        } catch (IOException | RuntimeException | StackOverflowError e) { // then it stays locked
            LOG.log(Level.FINE, "what is encrypted cannot be told", e);
        }
        if (pdf != null) {
            PdfFile.close(pdf);
        }
        return Optional.empty();
    }

    private static boolean isOfAttachments(COSDictionary encryption) {
        return encryption.getInt(COSName.V) >= CRYPT_FILTERS && isIdentity(encryption, COSName.STM_F)
                && isIdentity(encryption, COSName.STR_F);
    }

    private static boolean isIdentity(COSDictionary encryption, COSName filter) {
        var name = encryption.getCOSName(filter);
        return name == null || COSName.IDENTITY.equals(name);
    }
}
