package org.lectern.app.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.PrivateFiles;

/// Reads files one behind the other, hashes them, and copies them where that is wanted.
final class HashedFiles {
    private static final int BUFFER = 1 << 20; // bytes

    private final long all;
    private final CopyProgress progress;
    private final CancelSignal cancel;
    private long done;

    /// @param all bytes of all files
    HashedFiles(long all, CopyProgress progress, CancelSignal cancel) {
        this.all = all;
        this.progress = progress;
        this.cancel = cancel;
    }

    /// The SHA-256 of a file, in hexadecimal.
    ///
    /// @throws CancellationException when cancelled
    String hash(Path file) throws IOException {
        try (var from = FileChannel.open(file)) {
            return read(from, Channels.newChannel(OutputStream.nullOutputStream()));
        }
    }

    /// Copies a file, and the disk has it at the end.
    ///
    /// @return its SHA-256, in hexadecimal
    /// @throws CancellationException when cancelled
    String copy(Path file, Path target) throws IOException {
        try (var from = FileChannel.open(file);
                var to = FileChannel.open(PrivateFiles.file(target), StandardOpenOption.WRITE)) {
            var sum = read(from, to);
            to.force(true);
            return sum;
        }
    }

    private String read(FileChannel from, WritableByteChannel to) throws IOException {
        var sum = sha256();
        var buffer = ByteBuffer.allocateDirect(BUFFER);
        while (from.read(buffer.clear()) >= 0) {
            if (cancel.isCancelled()) {
                throw new CancellationException();
            }
            done += buffer.flip().remaining();
            sum.update(buffer.duplicate());
            while (buffer.hasRemaining()) {
                to.write(buffer);
            }
            progress.at(done, all);
        }
        return HexFormat.of().formatHex(sum.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
