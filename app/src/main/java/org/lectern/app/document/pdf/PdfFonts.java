package org.lectern.app.document.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The list of the system's fonts, which PDFBox makes once and keeps in a file.
public final class PdfFonts {
    private static final Logger LOG = Logger.getLogger(PdfFonts.class.getName());
    private static final String FONT_CACHE = "pdfbox.fontcache";

    private PdfFonts() {}

    /// Keeps the list in this folder instead of the user's home.
    public static void keepIn(Path folder) {
        try {
            Files.createDirectories(folder);
            System.setProperty(FONT_CACHE, folder.toString());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "no folder for the list of fonts", e);
        }
    }
}
