package org.lectern.app.settings;

/// Where the window is on the screen, in pixels. Immutable.
///
/// @param width 0 where it was never shown
/// @param maximized whether it fills the screen; the rest is its place before
public record WindowPlace(int x, int y, int width, int height, boolean maximized) {
    public static final WindowPlace UNKNOWN = new WindowPlace(0, 0, 0, 0, false);

    public boolean isKnown() {
        return width > 0 && height > 0;
    }

    public WindowPlace withMaximized(boolean full) {
        return new WindowPlace(x, y, width, height, full);
    }
}
