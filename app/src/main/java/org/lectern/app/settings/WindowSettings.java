package org.lectern.app.settings;

import java.util.List;

/// How the window looks and is divided. Immutable.
///
/// @param darkPages whether pages are dark in the dark theme
/// @param textSize of all words of the window but those of the documents, in percent of the usual one
/// @param sideWidth of the panel beside the pages, in pixels
/// @param book how flowing text is set
/// @param shelf how the documents of the library are listed
/// @param find how words are looked for in a document
public record WindowSettings(boolean darkPages, int textSize, int sideWidth, PanelSettings panels,
        WindowPlace place, BookSettings book, ShelfSettings shelf, FindSettings find) {
    /// The text sizes to choose from.
    public static final List<Integer> TEXT_SIZES = List.of(90, 100, 115, 130, 150);
    public static final WindowSettings DEFAULT = new WindowSettings(true, 100, 230, PanelSettings.DEFAULT,
            WindowPlace.UNKNOWN, BookSettings.DEFAULT, ShelfSettings.DEFAULT, FindSettings.DEFAULT);

    private static final int MOST_PIXELS = 10_000;

    public WindowSettings {
        textSize = TEXT_SIZES.contains(textSize) ? textSize : 100;
        sideWidth = Math.clamp(sideWidth, 0, MOST_PIXELS);
    }

    public WindowSettings withDarkPages(boolean dark) {
        return new WindowSettings(dark, textSize, sideWidth, panels, place, book, shelf, find);
    }

    public WindowSettings withTextSize(int percent) {
        return new WindowSettings(darkPages, percent, sideWidth, panels, place, book, shelf, find);
    }

    public WindowSettings withSideWidth(int pixels) {
        return new WindowSettings(darkPages, textSize, pixels, panels, place, book, shelf, find);
    }

    public WindowSettings withPanels(PanelSettings wanted) {
        return new WindowSettings(darkPages, textSize, sideWidth, wanted, place, book, shelf, find);
    }

    public WindowSettings withPlace(WindowPlace where) {
        return new WindowSettings(darkPages, textSize, sideWidth, panels, where, book, shelf, find);
    }

    public WindowSettings withBook(BookSettings wanted) {
        return new WindowSettings(darkPages, textSize, sideWidth, panels, place, wanted, shelf, find);
    }

    public WindowSettings withShelf(ShelfSettings wanted) {
        return new WindowSettings(darkPages, textSize, sideWidth, panels, place, book, wanted, find);
    }

    public WindowSettings withFind(FindSettings wanted) {
        return new WindowSettings(darkPages, textSize, sideWidth, panels, place, book, shelf, wanted);
    }
}
