package org.lectern.app.platform;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The log goes to its file, and a folder that cannot be written costs the log only.
class LogFileTest {
    private static final Logger ROOT = Logger.getLogger("");

    @TempDir
    private Path folder;

    private List<Handler> handlers;
    private Level level;

    @BeforeEach
    void remember() {
        handlers = List.of(ROOT.getHandlers());
        level = ROOT.getLevel();
        ROOT.setLevel(Level.INFO);
    }

    @AfterEach
    void restore() {
        Arrays.stream(ROOT.getHandlers()).forEach(handler -> {
            ROOT.removeHandler(handler);
            handler.close();
        });
        handlers.forEach(ROOT::addHandler);
        ROOT.setLevel(level);
    }

    @Test
    void keepsWhatHappensButNotWhatPdfBoxQuotes() throws IOException {
        LogFile.open(folder.resolve("deep").resolve("lectern.log"));
        Logger.getLogger("org.lectern.test").warning("the bridge is up");
        Logger.getLogger("org.apache.pdfbox.test").warning("secret words of a document");
        var written = Files.readString(folder.resolve("deep").resolve("lectern.log.0"));
        assertTrue(written.contains("the bridge is up"));
        assertFalse(written.contains("secret"));
    }

    @Test
    void doesWithoutAFolder() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        LogFile.open(file.resolve("lectern.log"));
        Logger.getLogger("org.lectern.test").severe("nobody hears this");
        assertTrue(Files.isRegularFile(file));
    }
}
