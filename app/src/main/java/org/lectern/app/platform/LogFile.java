package org.lectern.app.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.lectern.inference.api.PrivateFiles;

/// The log in the application folder; it holds no document text, no questions and no passwords.
public final class LogFile {
    private static final int BYTES = 1 << 20;
    private static final int FILES = 3;

    /// Held, so that their settings are not collected with them.
    private static final Logger PDFBOX = Logger.getLogger("org.apache");
    private static final Logger TOKENIZERS = Logger.getLogger("ai.djl");

    private LogFile() {}

    /// Sends all logging of this process to the file instead of the console; without a writable folder there is no log.
    public static void open(Path file) {
        var root = LogManager.getLogManager().getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        PDFBOX.setLevel(Level.SEVERE); // its warnings quote document content
        TOKENIZERS.setLevel(Level.SEVERE); // looks for graphics cards that it does not need
        try {
            PrivateFiles.folder(file.toAbsolutePath().resolveSibling(""));
            var handler = new FileHandler(file.toString().replace("%", "%%") + ".%g", BYTES, FILES, true);
            handler.setEncoding("UTF-8");
            handler.setFormatter(new SimpleFormatter());
            root.addHandler(handler);
        } catch (IOException e) {
            root.setLevel(Level.OFF);
        }
    }
}
