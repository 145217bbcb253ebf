package org.lectern.app.document.office;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.FileProbe;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.WholeFile;

/// Tells office documents that are encrypted: Office packs them into a compound file (MS-CFB) with a stream of a certain name.
final class Encrypted {
    private static final String COMPOUND_FILE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
    private static final String STREAM = "EncryptedPackage";
    private static final int LARGEST = 256 << 20; // bytes

    private Encrypted() {}

    /// Whether the file is packed like this; older Word documents are too.
    static boolean isOffice(FileProbe file) {
        return file.text().startsWith(COMPOUND_FILE) && file.extension().matches("(?:do[ct]|p[po][tps]|xl[st])[xm]?");
    }

    /// Why a file that is packed like this is not read.
    static DocumentReadException refusal(Path file) throws DocumentReadException {
        var text = new String(WholeFile.read(file, LARGEST), StandardCharsets.ISO_8859_1);
        return text.contains(String.join("\0", STREAM.split("")))
                ? new DocumentReadException(ReadFailure.LOCKED, file)
                : new DocumentReadException(ReadFailure.NOT_A_DOCUMENT, file);
    }
}
