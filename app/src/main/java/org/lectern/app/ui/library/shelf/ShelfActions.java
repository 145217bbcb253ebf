package org.lectern.app.ui.library.shelf;

import java.util.List;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.scene.control.MenuItem;
import javafx.stage.Window;
import org.lectern.app.desk.Grouping;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.library.details.DetailsSheet;
import org.lectern.app.ui.library.details.SheetHost;
import org.lectern.app.ui.library.details.TagCount;
import org.lectern.app.ui.library.details.TagSheet;

/// What can be done with one or several documents of the library: see and correct what is known of them, tag and cite them.
///
/// @param entries of the library
public record ShelfActions(ObservableList<LibraryEntry> entries, Grouping grouping, Citing citing, SheetHost sheets,
        Language language, Supplier<Window> window) {
    /// Shows what is known of a document.
    public void details(LibraryEntry entry) {
        DetailsSheet sheet = new DetailsSheet(entry, grouping, language, sheets::close);
        sheets.show(sheet, sheet::mayLeave);
    }

    /// Shows the tags of documents, of those at least of which anything may be kept.
    public void tags(List<LibraryEntry> documents) {
        List<DocumentId> tagged = documents.stream().filter(one -> !one.isProtected()).map(LibraryEntry::id).toList();
        if (tagged.isEmpty()) {
            return;
        }
        TagSheet sheet = new TagSheet(tagged, entries, () -> TagCount.in(entries), grouping, language, sheets::close);
        sheets.show(sheet, sheet::mayLeave);
    }

    /// What can be done, for a menu.
    public List<MenuItem> items(List<LibraryEntry> documents) {
        MenuItem details = new MenuItem(language.now("details.open"));
        details.setDisable(documents.size() != 1);
        details.setOnAction(event -> details(documents.getFirst()));
        MenuItem tags = new MenuItem(language.now("tags.open"));
        tags.setDisable(documents.stream().allMatch(LibraryEntry::isProtected));
        tags.setOnAction(event -> tags(documents));
        return List.of(details, tags, citing.menu(documents, window.get()));
    }
}
