package org.lectern.app.document.flow;

/// Characters as they are read: without those that only guide the breaking of lines.
final class ReadCharacter {
    /// For a character that is left out.
    static final int NOTHING = -1;

    private static final int SOFT_HYPHEN = 0xAD;
    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int WORD_JOINER = 0x2060;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int NO_BREAK_SPACE = 0xA0;
    private static final int NARROW_NO_BREAK_SPACE = 0x202F;

    private ReadCharacter() {}

    static int of(int c) {
        return switch (c) {
            case SOFT_HYPHEN, ZERO_WIDTH_SPACE, WORD_JOINER, BYTE_ORDER_MARK -> NOTHING;
            case NO_BREAK_SPACE, NARROW_NO_BREAK_SPACE -> ' ';
            case '\n', '\t' -> c;
            case '\r' -> NOTHING;
            default -> Character.isISOControl(c) ? ' ' : c;
        };
    }
}
