package org.lectern.app.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import org.lectern.app.settings.PanelSettings;
import org.lectern.app.ui.settings.SettingsViewModel;

/// Which parts of the window are shown beside the pages: those that the reader wants, as far as there is room. Where there is not, the
/// one that was asked for last stays. In reading mode there are none.
final class Panels {
    // The least widths in pixels at the usual text size.
    static final double LIBRARY = 190;
    static final double PAGES = 370;
    static final double TALK = 290;

    private static final double PAGES_BESIDE_BOTH = 430; // narrower, and one of the panels goes

    private final SettingsViewModel settings;
    private final DoubleProperty width = new SimpleDoubleProperty();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final BooleanProperty reading = new SimpleBooleanProperty();
    private final BooleanProperty strip = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper library = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper talk = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stripShown = new ReadOnlyBooleanWrapper();
    private boolean libraryLast;

    Panels(SettingsViewModel settings) {
        this.settings = settings;
        strip.set(wanted().strip());
        strip.addListener((o, old, now) -> settings.setPanels(panels -> panels.withStrip(now)));
        for (ObservableValue<?> one : new ObservableValue<?>[]{width, open, reading, strip,
                settings.settingsProperty()}) {
            one.addListener((o, old, now) -> arrange());
        }
        open.addListener((o, old, now) -> reading.set(reading.get() && now));
        arrange();
    }

    /// How wide the window is, in pixels.
    DoubleProperty widthProperty() {
        return width;
    }

    /// Whether a document is open.
    BooleanProperty openProperty() {
        return open;
    }

    /// Whether there is nothing but the page.
    BooleanProperty readingProperty() {
        return reading;
    }

    /// Whether the reader wants the heat strip.
    BooleanProperty stripProperty() {
        return strip;
    }

    /// Whether the list of documents is shown.
    ReadOnlyBooleanProperty libraryShown() {
        return library.getReadOnlyProperty();
    }

    /// Whether the conversation is shown.
    ReadOnlyBooleanProperty talkShown() {
        return talk.getReadOnlyProperty();
    }

    /// Whether the heat strip is shown.
    ReadOnlyBooleanProperty stripShown() {
        return stripShown.getReadOnlyProperty();
    }

    /// Hides the list of documents, or shows it.
    void toggleLibrary() {
        if (library.get() && open.get() && wanted().talk() && !talk.get()) {
            showTalk(); // which had given way to it
        } else if (library.get() && open.get()) {
            settings.setPanels(panels -> panels.withLibrary(false));
        } else {
            showLibrary();
        }
    }

    /// Hides the conversation, or shows it.
    void toggleTalk() {
        if (talk.get()) {
            settings.setPanels(panels -> panels.withTalk(false));
        } else {
            showTalk();
        }
    }

    void showLibrary() {
        libraryLast = true;
        reading.set(false);
        if (open.get()) { // where nothing is open it is shown in any case
            settings.setPanels(panels -> panels.withLibrary(true));
        }
        arrange();
    }

    void showTalk() {
        if (!open.get()) {
            return; // there is nothing to talk about
        }
        libraryLast = false;
        reading.set(false);
        settings.setPanels(panels -> panels.withTalk(true));
        arrange();
    }

    void toggleReading() {
        reading.set(open.get() && !reading.get());
    }

    private PanelSettings wanted() {
        return settings.settingsProperty().get().window().panels();
    }

    private void arrange() {
        double room = width.get() / settings.textScale().getValue();
        boolean beside = !reading.get();
        boolean books = beside && (wanted().library() || !open.get()); // where nothing is open there is nothing else to do
        boolean words = beside && wanted().talk() && open.get();
        boolean both = books && words && (width.get() == 0 || room >= LIBRARY + PAGES_BESIDE_BOTH + TALK);
        library.set(books && (both || !words || libraryLast));
        talk.set(words && (both || !books || !libraryLast));
        stripShown.set(beside && strip.get() && open.get());
    }
}
