package org.lectern.inference.cache;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.disk.Digests;

/// What a chunk cache file depends on.
///
/// @param text hash of the source text, its title and its borders, in hexadecimal
/// @param content hash of the model, the file format and the tokens of every chunk, in hexadecimal
public record CacheKey(String text, String content) {
    private static final int NAME_CHARACTERS = 32;

    /// @param model hash of everything that the model's results depend on
    /// @param chunks tokens of each chunk
    public static CacheKey of(String model, SourceText text, List<int[]> chunks) {
        MessageDigest digest = Digests.sha256();
        Digests.add(digest, model);
        Digests.add(digest, ChunkCacheFile.FORMAT_VERSION, chunks.size());
        for (int[] chunk : chunks) {
            Digests.add(digest, chunk.length);
            Digests.add(digest, chunk);
        }
        return new CacheKey(textHash(text), HexFormat.of().formatHex(digest.digest()));
    }

    static String textHash(SourceText text) {
        return Digests.of(text);
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
}
