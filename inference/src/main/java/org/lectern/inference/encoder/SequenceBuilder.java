package org.lectern.inference.encoder;

import java.util.Arrays;

/// Puts the parts of a sequence behind each other.
public final class SequenceBuilder {
    private final int separator;
    private final int[] ids;
    private final int[] types;
    private int length;

    /// @param longest tokens, the special ones included
    public SequenceBuilder(WordPieces pieces, int longest) {
        separator = pieces.separator();
        ids = new int[longest];
        types = new int[longest];
        ids[length++] = pieces.first();
    }

    /// Adds a part and a separator; the part is cut at the end so that some tokens stay free behind it.
    public SequenceBuilder part(int[] tokens, int type, int free) {
        int taken = Math.clamp(ids.length - length - 1 - free, 0, tokens.length);
        System.arraycopy(tokens, 0, ids, length, taken);
        ids[length + taken] = separator;
        Arrays.fill(types, length, length + taken + 1, type);
        length += taken + 1;
        return this;
    }

    /// Tokens so far.
    public int length() {
        return length;
    }

    public Sequence build() {
        return new Sequence(Arrays.copyOf(ids, length), Arrays.copyOf(types, length));
    }
}
