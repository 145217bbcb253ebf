package org.lectern.app.document.child;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.lectern.app.document.model.Cover;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.document.reader.ReadListener;

/// The child's side: reads the files that the parent names, one after the other, and tells how it goes. Ends with its parent.
public final class ChildServer implements ReadListener {
    private static final int STACK = 16 << 20; // bytes; nested objects are read by recursion
    private static final int BUFFER = 1 << 16;

    private final DocumentReader reader;
    private final DataOutputStream out;

    private ChildServer(DocumentReader reader, OutputStream out) {
        this.reader = reader;
        this.out = new DataOutputStream(new BufferedOutputStream(out, BUFFER));
    }

    /// Serves until the parent closes its end; then the whole process ends, whatever is being read.
    ///
    /// @param in requests of the parent
    /// @param out messages to the parent
    public static void serve(DocumentReader reader, InputStream in, OutputStream out) {
        var server = new ChildServer(reader, out);
        try (var requests = new DataInputStream(in)) {
            while (true) {
                var work = new Thread(null, server.work(requests), "read", STACK);
                work.setUncaughtExceptionHandler((thread, error) -> end(error));
                work.start();
            }
        } catch (EOFException e) {
            Runtime.getRuntime().halt(0); // the parent is gone
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
        }
    }

    private Runnable work(DataInputStream requests) throws IOException {
        var kind = requests.readByte();
        var file = Path.of(Texts.read(requests));
        if (kind == ChildProcess.PICTURE) {
            return thenTidied(() -> picture(() -> reader.cover(file)));
        }
        if (kind == ChildProcess.ILLUSTRATION) {
            var source = Texts.read(requests);
            return thenTidied(() -> picture(() -> reader.illustration(file, source, () -> false)));
        }
        var password = requests.readBoolean() ? Optional.of(Texts.read(requests)) : Optional.<String>empty();
        return thenTidied(() -> read(file, password));
    }

    /// Gives back what a document has taken before the next comes, if one does: Java would keep it up to the limit of its heap.
    private static Runnable thenTidied(Runnable work) {
        return () -> {
            work.run();
            System.gc();
        };
    }

    /// A format reader that fails in a way that nobody expected ends the process, which tells the parent at once.
    private static void end(Throwable error) {
        System.err.println("unexpected: " + error.getClass().getName() + " at "
                + (error.getStackTrace().length == 0 ? "" : error.getStackTrace()[0]));
        Runtime.getRuntime().halt(1);
    }

    private void read(Path file, Optional<String> password) {
        busy(); // the process has started
        try {
            send(new Message.Done(reader.read(file, password, this, () -> false)));
        } catch (DocumentReadException e) {
            send(new Message.Failed(Failure.of(e)));
        }
    }

    /// Makes a picture of or in a file.
    @FunctionalInterface
    private interface Picturing {
        Optional<Cover> picture() throws DocumentReadException;
    }

    private void picture(Picturing picturing) {
        busy();
        try {
            send(new Message.Pictured(picturing.picture()));
        } catch (DocumentReadException e) {
            send(new Message.Failed(Failure.of(e)));
        }
    }

    @Override
    public void opened(Document pages) {
        send(new Message.Opened(pages));
    }

    @Override
    public void page(int page, int ofPages) {
        send(new Message.PageRead(page, ofPages));
    }

    @Override
    public void text(int page, String text) {
        send(new Message.PageText(page, text));
    }

    @Override
    public void busy() {
        send(new Message.Busy());
    }

    private synchronized void send(Message message) {
        try {
            message.write(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the parent is gone
        }
    }
}
