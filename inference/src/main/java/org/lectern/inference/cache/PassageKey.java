package org.lectern.inference.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.lectern.inference.api.StudyKey;
import org.lectern.inference.disk.Digests;

/// What the keys and values of one passage depend on.
///
/// @param text names the text
/// @param content hash of the model and of the passage's tokens, in hexadecimal
public record PassageKey(StudyKey text, String content) {
    private static final int NAME_CHARACTERS = 32;

    /// @param model names everything that the model's results depend on
    /// @param text names the text that the passage stands in
    /// @param tokens what the decoder reads
    public static PassageKey of(String model, StudyKey text, int... tokens) {
        MessageDigest digest = Digests.sha256();
        digest.update((PassageFile.FORMAT_VERSION + "/" + model).getBytes(StandardCharsets.UTF_8));
        ByteBuffer numbers = ByteBuffer.allocate(tokens.length * Integer.BYTES);
        numbers.asIntBuffer().put(tokens);
        digest.update(numbers);
        return new PassageKey(text, HexFormat.of().formatHex(digest.digest()).substring(0, NAME_CHARACTERS));
    }
}
