package org.lectern.inference.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Writes tensors one after the other, each at a page border so that it can be memory-mapped.
final class WeightFile implements AutoCloseable {
    private static final int PAGE_BYTES = 4096;
    private static final int BUFFER_FLOATS = 1 << 16;

    private final String name;
    private final FileChannel channel;

    WeightFile(Path file) throws IOException {
        name = file.getFileName().toString();
        channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    String name() {
        return name;
    }

    /// Appends the floats and returns the offset of the first.
    long append(float[] floats) throws IOException {
        long offset = nextPage();
        ByteBuffer buffer = ByteBuffer.allocateDirect(4 * BUFFER_FLOATS).order(ByteOrder.LITTLE_ENDIAN);
        for (int start = 0; start < floats.length; start += BUFFER_FLOATS) {
            int count = Math.min(BUFFER_FLOATS, floats.length - start);
            buffer.clear().limit(4 * count);
            buffer.asFloatBuffer().put(floats, start, count);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
        return offset;
    }

    /// Appends the bytes and returns the offset of the first.
    long append(byte[] bytes) throws IOException {
        long offset = nextPage();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        return offset;
    }

    private long nextPage() throws IOException {
        long offset = (channel.position() + PAGE_BYTES - 1) / PAGE_BYTES * PAGE_BYTES;
        channel.position(offset);
        return offset;
    }

    @Override
    public void close() throws IOException {
        channel.force(true);
        channel.close();
    }
}
