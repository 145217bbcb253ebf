package org.lectern.app.document.child;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.lectern.app.document.model.Cover;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.testing.FlowReaders;

/// A child process that reads PDF files, and treats files with certain names as the worst readers would.
public final class TestChild implements DocumentReader {
    static final Duration SLEEP = Duration.ofSeconds(9);

    private final DocumentReader readers = FlowReaders.all();

    public static void main(String[] args) {
        ChildServer.serve(new TestChild(), new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out));
    }

    @Override
    public Document read(Path file, Optional<String> password, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException {
        switch (file.getFileName().toString()) {
            case "hangs.pdf" -> hang();
            case "waits.pdf" -> sleep();
            case "talks.pdf" -> talk(listener);
            case "explodes.pdf" -> explode();
            case "fails.pdf" -> throw new IllegalStateException("nobody expected this");
            case "ends.pdf" -> Runtime.getRuntime().halt(7);
            case "kind.pdf" -> babble('z');
            case "negative.pdf" -> babble('t', 0, 0, 0, 1, 0xff, 0xff, 0xff, 0xff);
            case "long.pdf.part" -> babble('t', 0, 0, 0, 1, 0x7f, 0xff, 0xff, 0xff, 'a', 'b');
            case "reason.pdf" -> babble('f', 99);
            default -> System.err.println("about to read");
        }
        var read = readers.read(file, password, listener, cancelled);
        return new Document(read.id(), read.format(), file, "read by " + ProcessHandle.current().pid(),
                read.author(), read.text(),
                read.sections(), read.pages(), read.blocks(), read.regions(), read.links(), read.labels(),
                read.additions());
    }

    @Override
    public Optional<Cover> cover(Path file) throws DocumentReadException {
        return readers.cover(file);
    }

    @Override
    public Optional<Cover> illustration(Path file, String source, BooleanSupplier cancelled)
            throws DocumentReadException {
        if (source.equals("hangs.jpg")) {
            hang();
        }
        return readers.illustration(file, source, cancelled);
    }

    /// Says what is no message, and hangs as a process does that believes in it.
    private static void babble(int... bytes) {
        try (var out = new FileOutputStream(FileDescriptor.out)) {
            for (var one : bytes) {
                out.write(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hang();
    }

    private static void hang() {
        while (true) {
            Thread.onSpinWait();
        }
    }

    /// As one to which others leave nothing of the processor.
    private static void sleep() {
        try {
            Thread.sleep(SLEEP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Says all the time that work goes on.
    private static void talk(ReadListener listener) {
        while (true) {
            listener.busy();
        }
    }

    private static void explode() {
        var taken = new ArrayList<byte[]>();
        while (taken.size() >= 0) {
            taken.add(new byte[1 << 20]);
        }
    }
}
