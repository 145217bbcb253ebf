package org.lectern.app.settings;

/// Which parts of the window the reader wants beside the pages, and how wide. Immutable.
///
/// @param library whether the list of documents is wanted
/// @param talk whether the conversation is wanted
/// @param strip whether the heat strip is wanted
/// @param libraryWidth in pixels; 0 where it was never drawn
/// @param talkWidth in pixels; 0 where it was never drawn
public record PanelSettings(boolean library, boolean talk, boolean strip, int libraryWidth, int talkWidth) {
    public static final PanelSettings DEFAULT = new PanelSettings(true, true, true, 0, 0);

    private static final int MOST_PIXELS = 10_000;

    public PanelSettings {
        libraryWidth = Math.clamp(libraryWidth, 0, MOST_PIXELS);
        talkWidth = Math.clamp(talkWidth, 0, MOST_PIXELS);
    }

    public PanelSettings withLibrary(boolean wanted) {
        return new PanelSettings(wanted, talk, strip, libraryWidth, talkWidth);
    }

    public PanelSettings withTalk(boolean wanted) {
        return new PanelSettings(library, wanted, strip, libraryWidth, talkWidth);
    }

    public PanelSettings withStrip(boolean wanted) {
        return new PanelSettings(library, talk, wanted, libraryWidth, talkWidth);
    }

    /// How wide the two at the sides are, in pixels.
    public PanelSettings withWidths(int ofLibrary, int ofTalk) {
        return new PanelSettings(library, talk, strip, ofLibrary, ofTalk);
    }
}
