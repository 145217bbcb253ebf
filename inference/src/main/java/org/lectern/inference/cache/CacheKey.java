package org.lectern.inference.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.lectern.inference.api.SourceText;

/// What a chunk cache file depends on.
///
/// @param text hash of the source text, its title and its borders, in hexadecimal
/// @param content hash of the model, the file format and the tokens of every chunk, in hexadecimal
public record CacheKey(String text, String content) {
    private static final int NAME_CHARACTERS = 32;

    /// @param model hash of everything that the model's results depend on
    /// @param chunks tokens of each chunk
    public static CacheKey of(String model, SourceText text, List<int[]> chunks) {
        MessageDigest digest = sha256();
        add(digest, model);
        add(digest, ChunkCacheFile.FORMAT_VERSION, chunks.size());
        for (int[] chunk : chunks) {
            add(digest, chunk.length);
            add(digest, chunk);
        }
        return new CacheKey(textHash(text), HexFormat.of().formatHex(digest.digest()));
    }

    static String textHash(SourceText text) {
        MessageDigest digest = sha256();
        add(digest, text.title());
        add(digest, text.text());
        add(digest, text.borders().stream().mapToInt(Integer::intValue).toArray());
        return HexFormat.of().formatHex(digest.digest());
    }

    /// File names of one text begin alike, whatever the model.
    static String namePrefix(String textHash) {
        return textHash.substring(0, NAME_CHARACTERS) + "-";
    }

    String fileName() {
        return namePrefix(text) + content.substring(0, NAME_CHARACTERS) + CacheStore.SUFFIX;
    }

    /// [32 bytes]
    byte[] contentHash() {
        return HexFormat.of().parseHex(content);
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(digest, bytes.length);
        digest.update(bytes);
    }

    private static void add(MessageDigest digest, int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
        bytes.asIntBuffer().put(numbers);
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
