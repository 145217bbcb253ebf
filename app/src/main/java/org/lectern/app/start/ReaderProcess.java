package org.lectern.app.start;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lectern.app.document.child.ChildServer;
import org.lectern.app.document.pdf.font.PdfFonts;
import org.lectern.app.platform.AppDirectories;

/// Entry point of the process in which documents are read; its arguments are the folder for what can be made again,
/// and [#WHOLE_PAGES] where that is wanted.
public final class ReaderProcess {
    /// Held, so that its setting is not collected with it.
    private static final Logger PDFBOX = Logger.getLogger("org.apache");

    /// Has the menus of web pages, and what else stands around their text, read too.
    static final String WHOLE_PAGES = "whole-pages";

    private ReaderProcess() {}

    public static void main(String[] args) {
        PDFBOX.setLevel(Level.SEVERE); // its warnings quote document content
        var cache = Path.of(args[0]);
        PdfFonts.keepIn(AppDirectories.fonts(cache));
        var out = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err); // what a library prints is no message
        ChildServer.serve(AllFormats.reader(cache, List.of(args).contains(WHOLE_PAGES)),
                new FileInputStream(FileDescriptor.in), out);
    }
}
