package org.lectern.inference.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.lectern.inference.api.PrivateFiles;

/// Writes tensors one after the other, each at a page border so that it can be memory-mapped.
final class WeightFile implements AutoCloseable {
    private static final int PAGE_BYTES = 4096;
    private static final int BUFFER_BYTES = 1 << 18;

    private final String name;
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);

    WeightFile(Path file) throws IOException {
        name = file.getFileName().toString();
        channel = FileChannel.open(PrivateFiles.file(file), StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    String name() {
        return name;
    }

    /// Appends the floats and returns the offset of the first.
    long append(float[] floats) throws IOException {
        long offset = begin();
        add(floats);
        return offset;
    }

    /// Appends the bytes and returns the offset of the first.
    long append(byte[] bytes) throws IOException {
        long offset = begin();
        add(bytes);
        return offset;
    }

    /// Begins a tensor that is added piece by piece and returns its offset.
    long begin() throws IOException {
        flush();
        long offset = (channel.position() + PAGE_BYTES - 1) / PAGE_BYTES * PAGE_BYTES;
        channel.position(offset);
        return offset;
    }

    void add(float[] floats) throws IOException {
        for (int start = 0; start < floats.length;) {
            makeRoom(Float.BYTES);
            int count = Math.min(buffer.remaining() / Float.BYTES, floats.length - start);
            buffer.asFloatBuffer().put(floats, start, count);
            buffer.position(buffer.position() + Float.BYTES * count);
            start += count;
        }
    }

    void add(byte[] bytes) throws IOException {
        for (int start = 0; start < bytes.length;) {
            makeRoom(1);
            int count = Math.min(buffer.remaining(), bytes.length - start);
            buffer.put(bytes, start, count);
            start += count;
        }
    }

    private void makeRoom(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            flush();
            channel.force(true);
        }
    }
}
