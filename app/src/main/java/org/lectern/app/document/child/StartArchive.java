package org.lectern.app.document.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The file from which a reading process starts quickly: what Java has loaded and linked when such a process ends (JEP 483,
/// 514). Java leaves it alone when it comes from another Java; of the jars Java 25 does not see that they have changed, so a file
/// beside the archive tells from which it was made.
public final class StartArchive {
    private static final Logger LOG = Logger.getLogger(StartArchive.class.getName());

    private static final String PROPERTY = "lectern.reader.archive";

    private StartArchive() {}

    /// The archive that the launcher names; empty where it names none.
    public static Optional<Path> named() {
        return Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of);
    }

    /// Lets a child read documents and writes what it has loaded for that.
    ///
    /// @throws IOException where nothing was written
    public static void write(ChildCommand command, Path archive, List<Path> documents) throws IOException {
        Files.deleteIfExists(print(archive));
        var part = archive.resolveSibling(archive.getFileName() + ".part");
        Files.deleteIfExists(part);
        try (var child = ChildProcess.trusted(command.recording(part))) {
            for (var document : documents) {
                awaitEnd(child.read(document, Optional.empty()));
            }
            var code = child.finish();
            if (!Files.isRegularFile(part)) {
                throw new IOException("the reading process left no archive and ended with code " + code);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        Files.move(part, archive, StandardCopyOption.REPLACE_EXISTING);
        ClassPathPrint.ofThisProcess().write(print(archive));
    }

    private static Path print(Path archive) {
        return archive.resolveSibling(archive.getFileName() + ".jars");
    }

    /// Whether there is such an archive, made from the jars of this process.
    public static boolean fits(Path archive) {
        try {
            return Files.isRegularFile(archive) && ClassPathPrint.ofThisProcess().isIn(print(archive));
        } catch (IOException e) {
            LOG.log(Level.INFO, "the reading process starts without its archive", e);
            return false;
        }
    }

    private static void awaitEnd(BlockingQueue<Message> messages) throws InterruptedException, IOException {
        while (true) {
            switch (messages.take()) {
                case Message.Done _,Message.Failed _ -> {
                    return;
                }
                case Message.Ended _ -> throw new IOException("the reading process has ended");
                case Message.Broken(String why) -> throw new IOException("the reading process failed: " + why);
                default -> {
                }
            }
        }
    }
}
