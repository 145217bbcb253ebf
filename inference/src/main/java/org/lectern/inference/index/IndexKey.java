package org.lectern.inference.index;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudyKey;
import org.lectern.inference.disk.Digests;

/// What an index file depends on.
///
/// @param text names the source text
/// @param content hash of that, of the embedder and of how texts are cut, in hexadecimal
record IndexKey(StudyKey text, String content) {
    private static final int NAME_CHARACTERS = 32;

    /// @param embedder hash of everything that the vectors depend on
    static IndexKey of(String embedder, SourceText source) {
        StudyKey text = StudyKey.of(source);
        MessageDigest digest = Digests.sha256();
        Digests.add(digest, embedder);
        Digests.add(digest, IndexFile.FORMAT_VERSION, PassageCutter.VERSION);
        Digests.add(digest, text.hash());
        return new IndexKey(text, HexFormat.of().formatHex(digest.digest()));
    }

    /// File names of one text begin alike, whatever the embedder.
    static String namePrefix(StudyKey text) {
        return text.hash().substring(0, NAME_CHARACTERS) + "-";
    }

    String fileName() {
        return namePrefix(text) + content.substring(0, NAME_CHARACTERS) + IndexStore.SUFFIX;
    }

    /// [32 bytes]
    byte[] contentHash() {
        return HexFormat.of().parseHex(content);
    }
}
