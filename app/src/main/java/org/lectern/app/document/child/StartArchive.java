package org.lectern.app.document.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;

/// The file from which a reading process starts quickly: what Java has loaded and linked when such a process ends (JEP 483,
/// 514). Java leaves it alone when it comes from another Java or other libraries.
public final class StartArchive {
    private StartArchive() {}

    /// Lets a child read documents and writes what it has loaded for that.
    ///
    /// @throws IOException where nothing was written
    public static void write(ChildCommand command, Path archive, List<Path> documents) throws IOException {
        var part = archive.resolveSibling(archive.getFileName() + ".part");
        Files.deleteIfExists(part);
        try (var child = ChildProcess.start(command.recording(part), false)) {
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
    }

    private static void awaitEnd(BlockingQueue<Message> messages) throws InterruptedException, IOException {
        for (var message = messages.take(); !(message instanceof Message.Done || message instanceof Message.Failed);) {
            if (message instanceof Message.Ended) {
                throw new IOException("the reading process has ended");
            }
            message = messages.take();
        }
    }
}
