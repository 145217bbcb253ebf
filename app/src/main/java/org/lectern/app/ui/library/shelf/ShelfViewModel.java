package org.lectern.app.ui.library.shelf;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.lectern.app.document.words.FoldedText;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.settings.ShelfSettings;
import org.lectern.app.ui.library.details.TagCount;
import org.lectern.app.ui.settings.SettingsViewModel;

/// Which documents of the library are listed, and in which order; typing takes documents away and never changes their order.
public final class ShelfViewModel {
    private final ObservableList<LibraryEntry> entries;
    private final ObservableValue<Predicate<LibraryEntry>> within;
    private final SettingsViewModel settings;
    private final StringProperty words = new SimpleStringProperty("");
    private final ObservableList<LibraryEntry> shown = FXCollections.observableArrayList();
    private final IntegerProperty all = new SimpleIntegerProperty();
    private Map<LibraryEntry, String> folded = Map.of();

    /// @param within which documents may be listed at all
    public ShelfViewModel(ObservableList<LibraryEntry> entries, ObservableValue<Predicate<LibraryEntry>> within,
            SettingsViewModel settings) {
        this.entries = entries;
        this.within = within;
        this.settings = settings;
        entries.addListener((ListChangeListener<LibraryEntry>) change -> read());
        within.addListener((o, old, now) -> show());
        words.addListener((o, old, now) -> show());
        settings.settingsProperty().map(now -> now.window().shelf()).addListener((o, old, now) -> show());
        settings.language().messagesProperty().addListener((o, old, now) -> show());
        read();
    }

    /// What is typed to filter by: parts of titles, authors and tags.
    public StringProperty wordsProperty() {
        return words;
    }

    /// What is listed, in order.
    public ObservableList<LibraryEntry> shown() {
        return shown;
    }

    /// How many documents there are to be listed before the filter.
    public ReadOnlyIntegerProperty allProperty() {
        return all;
    }

    public ShelfSettings choice() {
        return settings.settingsProperty().get().window().shelf();
    }

    SettingsViewModel settings() {
        return settings;
    }

    /// All tags of the library by name.
    public List<TagCount> tags() {
        return TagCount.in(entries);
    }

    /// Lists everything again, in the order that was chosen.
    void filterNothing() {
        words.set("");
        settings.setShelf(now -> now.withTag("").withReading(""));
    }

    /// Whether a filter is set.
    boolean isFiltered() {
        return !words.get().isBlank() || !choice().tag().isEmpty() || !choice().reading().isEmpty();
    }

    private void read() {
        Map<LibraryEntry, String> known = new HashMap<>();
        entries.forEach(entry -> known.put(entry, folded.getOrDefault(entry, "")));
        known.replaceAll((entry, now) -> now.isEmpty() ? fold(entry) : now);
        folded = known;
        if (!entries.isEmpty() && !choice().tag().isEmpty() && entries.stream().noneMatch(this::hasTag)) {
            settings.setShelf(now -> now.withTag("")); // which no document has any more
        }
        show();
    }

    private boolean hasTag(LibraryEntry entry) {
        return entry.tags().stream().anyMatch(tag -> FoldedText.fold(tag).equals(FoldedText.fold(choice().tag())));
    }

    private static String fold(LibraryEntry entry) {
        return FoldedText.fold(Stream.concat(Stream.of(entry.title(), entry.author()), entry.tags().stream())
                .collect(Collectors.joining("\n")));
    }

    private void show() {
        List<LibraryEntry> possible = entries.stream().filter(within.getValue()).toList();
        List<String> typed = Arrays.stream(FoldedText.fold(words.get()).strip().split("\\s+")).toList();
        List<LibraryEntry> now = possible.stream()
                .filter(entry -> choice().reading().isEmpty() || entry.reading().name().equals(choice().reading()))
                .filter(entry -> choice().tag().isEmpty() || hasTag(entry))
                .filter(entry -> typed.stream().allMatch(folded.getOrDefault(entry, "")::contains))
                .sorted(ShelfOrder.of(choice(), settings.language().messagesProperty().get().locale())).toList();
        all.set(possible.size());
        if (!now.equals(shown)) {
            shown.setAll(now);
        }
    }
}
