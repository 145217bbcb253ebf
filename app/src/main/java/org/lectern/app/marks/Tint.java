package org.lectern.app.marks;

/// The colours of highlights.
public enum Tint {
    YELLOW(0xfde36b), GREEN(0xb4eaa0), BLUE(0xa9d6ff), PINK(0xffb9d8);

    private final int rgb;

    Tint(int rgb) {
        this.rgb = rgb;
    }

    /// The colour as 0xRRGGBB, the same as in the window.
    public int rgb() {
        return rgb;
    }
}
