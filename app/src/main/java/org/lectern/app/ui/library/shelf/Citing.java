package org.lectern.app.ui.library.shelf;

import java.io.File;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.library.about.DetailField;
import org.lectern.app.library.about.Details;
import org.lectern.app.library.citation.BibTex;
import org.lectern.app.library.citation.CitationLine;
import org.lectern.app.library.citation.CitedWork;
import org.lectern.app.library.citation.CslJson;
import org.lectern.app.ui.export.ExportViewModel;
import org.lectern.app.ui.language.Language;

/// Takes citations of documents out of Lectern: as lines for the clipboard, or as files that other programs read.
public record Citing(ExportViewModel exports, Language language) {
    private static List<Details> details(List<LibraryEntry> documents) {
        return documents.stream().filter(one -> !one.isProtected()).map(LibraryEntry::details)
                .filter(known -> known.of(DetailField.TITLE).or(() -> known.of(DetailField.AUTHORS)).isPresent())
                .toList();
    }

    /// What can be done, as menu items.
    Menu menu(List<LibraryEntry> documents, Window over) {
        List<String> lines = CitationLine.all(details(documents));
        MenuItem copy = new MenuItem(language.now(lines.isEmpty() ? "cite.copy.none" : "cite.copy", lines.size()));
        copy.setDisable(lines.isEmpty());
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(String.join("\n", lines));
            Clipboard.getSystemClipboard().setContent(content);
        });
        Menu menu = new Menu(language.now("cite.menu", documents.size()));
        menu.getItems().addAll(copy, file(documents, over, "cite.bibtex", "BibTeX", ".bib", BibTex::of),
                file(documents, over, "cite.csl", "CSL-JSON", ".json", CslJson::of));
        return menu;
    }

    private MenuItem file(List<LibraryEntry> documents, Window over, String key, String kind, String ending,
            Function<List<CitedWork>, String> form) {
        MenuItem item = new MenuItem(language.now(key));
        item.setDisable(details(documents).isEmpty());
        item.setOnAction(event -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(language.now("cite.choose"));
            chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(kind, "*" + ending));
            chooser.setInitialFileName(language.now("cite.name") + ending);
            File target = chooser.showSaveDialog(over);
            if (target != null) {
                exports.text(form.apply(CitedWork.of(details(documents))), target.toPath());
            }
        });
        return item;
    }
}
