package org.lectern.app.document.pdf.font;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.lectern.inference.api.PrivateFiles;

/// The fonts of the machine, which take the place of those that a file does not hold. PDFBox lists them once and keeps the
/// list in a file.
public final class PdfFonts {
    private static final Logger LOG = Logger.getLogger(PdfFonts.class.getName());
    private static final String FONT_CACHE = "pdfbox.fontcache";

    private PdfFonts() {}

    /// Keeps the list in this folder instead of the user's home.
    public static void keepIn(Path folder) {
        try {
            PrivateFiles.folder(folder);
            System.setProperty(FONT_CACHE, folder.toString());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "no folder for the list of fonts", e);
        }
    }

    /// Lets PDFBox draw with them; the first time costs some time.
    public static synchronized void use() {
        if (!(FontMappers.instance() instanceof EastAsianFonts)) {
            FontMappers.set(new EastAsianFonts(FontMappers.instance()));
        }
    }
}
