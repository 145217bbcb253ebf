package org.lectern.inference.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import org.lectern.inference.api.InferenceException.StorageFailure;
import org.lectern.inference.disk.FileClaim;

/// The vectors of one text on disk. Each is a record of its own: a program that ends while it writes loses what it was writing,
/// and what is damaged is noticed and its place used again.
final class IndexFile implements AutoCloseable {
    static final int FORMAT_VERSION = 1;
    private static final int RECORDS_AT_ONCE = 1024;

    private final FileClaim claim;
    private final IndexLayout layout;
    private final Deque<Long> free = new ArrayDeque<>(); // records that hold nothing
    private long records;
    private boolean closed;

    /// Hears a stored vector.
    @FunctionalInterface
    interface Taker {
        void take(int passage, Vectors.Rounded vector);
    }

    private IndexFile(FileClaim claim, IndexLayout layout) {
        this.claim = claim;
        this.layout = layout;
    }

    /// Takes the claim over unless it fails.
    static IndexFile open(FileClaim claim, IndexLayout layout, Taker stored) throws IOException {
        IndexFile file = new IndexFile(claim, layout);
        ByteBuffer header = IndexLayout.allocate(IndexLayout.HEADER_BYTES);
        if (file.read(header, 0) && header.flip().equals(layout.header())) {
            file.readRecords(stored);
        } else {
            claim.channel().truncate(0);
            file.write(layout.header(), 0);
        }
        return file;
    }

    private void readRecords(Taker stored) throws IOException {
        records = (claim.channel().size() - IndexLayout.HEADER_BYTES) / layout.recordBytes();
        for (long first = 0; first < records; first += RECORDS_AT_ONCE) {
            int count = (int) Math.min(RECORDS_AT_ONCE, records - first);
            ByteBuffer block = IndexLayout.allocate(count * layout.recordBytes());
            if (!read(block, layout.position(first))) {
                throw new IOException("the file has become shorter");
            }
            for (int i = 0; i < count; i++) {
                ByteBuffer record = block.slice(i * layout.recordBytes(), layout.recordBytes())
                        .order(ByteOrder.LITTLE_ENDIAN);
                if (!layout.read(record, stored)) {
                    free.add(first + i);
                }
            }
        }
    }

    /// Adds a vector; nothing once it is closed.
    synchronized void append(int passage, Vectors.Rounded vector) throws StorageFailure {
        if (closed) {
            return;
        }
        Long place = free.poll();
        try {
            write(layout.record(passage, vector), layout.position(place == null ? records : place));
        } catch (IOException e) {
            throw claim.failure("written to", e);
        }
        records += place == null ? 1 : 0;
    }

    synchronized long bytes() {
        return layout.position(records);
    }

    private boolean read(ByteBuffer bytes, long position) throws IOException {
        FileChannel channel = claim.channel();
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                return false;
            }
        }
        return true;
    }

    private void write(ByteBuffer bytes, long position) throws IOException {
        while (bytes.hasRemaining()) {
            claim.channel().write(bytes, position + bytes.position());
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            claim.close();
        }
    }
}
