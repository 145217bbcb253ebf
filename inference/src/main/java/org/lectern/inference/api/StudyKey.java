package org.lectern.inference.api;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Names a text in all that is kept of it on the disk, for every model. Whoever has stored the key can have that removed without
/// the text.
///
/// @param hash SHA-256 of all that the text says of itself, 64 hexadecimal digits
public record StudyKey(String hash) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /// @throws IllegalArgumentException when it is none
    public StudyKey {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("not a study's key: " + hash);
        }
    }

    /// The key of a text: its characters, title, borders and headings.
    public static StudyKey of(SourceText text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DataOutputStream out = new DataOutputStream(
                    new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
                add(text.title(), out);
                add(text.text(), out);
                for (int border : text.borders()) {
                    out.writeInt(border);
                }
                for (SourceText.Heading heading : text.headings()) {
                    out.writeInt(heading.offset());
                    out.writeInt(heading.level());
                    add(heading.title(), out);
                }
            }
            return new StudyKey(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // of a stream that goes nowhere
        }
    }

    private static void add(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
