package org.lectern.inference.cache;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.api.InferenceException.StorageFailure;
import org.lectern.inference.graph.DecoderShape;

/// The caches of one text's chunks on disk. A group of chunks counts as stored only when its checksum was written after its
/// data reached the disk; it is read by mapping, without a copy.
public final class ChunkCacheFile implements AutoCloseable {
    /// Raise when the layout or the meaning of the data changes.
    static final int FORMAT_VERSION = 1;

    private final FileClaim claim;
    private final FileChannel channel;
    private final FileLayout layout;
    private final Room room;
    private boolean roomMade;

    /// Sees to it that the whole file fits on the disk.
    @FunctionalInterface
    interface Room {
        void make(FileClaim claim, long fileBytes) throws IOException, StorageFailure;
    }

    private ChunkCacheFile(FileClaim claim, FileLayout layout, Room room) {
        this.claim = claim;
        this.channel = claim.channel();
        this.layout = layout;
        this.room = room;
    }

    /// Takes over a claimed file; one that is not of this key and these chunks is emptied.
    static ChunkCacheFile open(FileClaim claim, CacheKey key, DecoderShape shape, int[] lengths, int groupSize,
            Room room) throws IOException {
        FileChannel channel = claim.channel();
        int stored = storedGroupSize(channel);
        if (stored > 0 && stored <= lengths.length) {
            FileLayout layout = new FileLayout(shape, lengths, stored);
            if (layout.header(key).equals(read(channel, 0, FileLayout.HEADER_BYTES))) {
                return new ChunkCacheFile(claim, layout, room);
            }
        }
        channel.truncate(0);
        FileLayout layout = new FileLayout(shape, lengths, groupSize);
        ByteBuffer start = ByteBuffer.allocate((int) layout.start(0)).put(layout.header(key)).clear();
        write(channel, start, 0);
        return new ChunkCacheFile(claim, layout, room);
    }

    private static int storedGroupSize(FileChannel channel) throws IOException {
        return channel.size() < FileLayout.HEADER_BYTES
                ? 0
                : read(channel, FileLayout.GROUP_SIZE_OFFSET, Integer.BYTES).getInt();
    }

    /// Chunks in every group but the last.
    public int groupSize() {
        return layout.groupSize();
    }

    /// A group's caches, mapped from the file; empty when they are not there or damaged.
    public Optional<ChunkKvCache> read(int group) throws StorageFailure, RuntimeFailure {
        try {
            long entry = read(channel, layout.entry(group), Long.BYTES).getLong();
            if (!isEntry(entry, group) || channel.size() < layout.end(group)) {
                return Optional.empty();
            }
            ChunkKvCache cache = map(group);
            if (checksum(cache) == (int) entry) {
                return Optional.of(cache);
            }
            cache.close();
            return Optional.empty();
        } catch (IOException e) {
            throw claim.failure("read from", e);
        }
    }

    /// Stores a group and closes what was given.
    ///
    /// @return the same caches, mapped from the file
    public ChunkKvCache write(int group, ChunkKvCache encoded) throws StorageFailure, RuntimeFailure {
        try (encoded) {
            makeRoom();
            writeEntry(group, 0);
            long position = layout.start(group);
            for (MemorySegment tensor : encoded.block().segments()) {
                write(channel, tensor.asByteBuffer(), position);
                position += tensor.byteSize();
            }
            channel.force(false);
            writeEntry(group, entry(group, checksum(encoded)));
            return map(group);
        } catch (IOException e) {
            throw claim.failure("written to", e);
        }
    }

    private void makeRoom() throws IOException, StorageFailure {
        if (!roomMade) {
            room.make(claim, layout.fileBytes());
            roomMade = true;
        }
    }

    private ChunkKvCache map(int group) throws IOException, RuntimeFailure {
        return ChunkKvCache.map(channel, layout.start(group), layout.shape(), layout.lengths(group));
    }

    private void writeEntry(int group, long entry) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(entry).flip();
        write(channel, bytes, layout.entry(group));
    }

    // the upper half repeats the checksum in another form, so that neither zeros nor a flipped bit make an entry
    private static long entry(int group, int checksum) {
        return (long) (~checksum ^ group) << Integer.SIZE | Integer.toUnsignedLong(checksum);
    }

    private static boolean isEntry(long entry, int group) {
        return entry == entry(group, (int) entry);
    }

    private static int checksum(ChunkKvCache cache) {
        CRC32C checksum = new CRC32C();
        cache.block().segments().forEach(tensor -> checksum.update(tensor.asByteBuffer()));
        return (int) checksum.getValue();
    }

    private static ByteBuffer read(FileChannel channel, long position, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) >= 0) {
            // the rest stays zero where the file ends
        }
        return buffer.clear();
    }

    private static void write(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        long start = position - bytes.position();
        while (bytes.hasRemaining()) {
            channel.write(bytes, start + bytes.position());
        }
    }

    @Override
    public void close() {
        claim.close();
    }
}
