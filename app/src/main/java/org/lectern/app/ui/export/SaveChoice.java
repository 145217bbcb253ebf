package org.lectern.app.ui.export;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.lectern.app.document.model.Document;
import org.lectern.app.ui.language.Language;

/// Asks the reader where something of a document is to be saved.
record SaveChoice(Document document, Language language) {
    /// @param name key of the words for a file's name, which gets the document's
    /// @param kind of files, for readers
    /// @param ending with its dot
    Optional<Path> ask(Window over, String name, String kind, String ending) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(language.now("export.choose"));
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(kind, "*" + ending));
        chooser.setInitialFileName(
                language.now(name, document.file().getFileName().toString().replaceFirst("\\.[^.]*$", "")));
        return Optional.ofNullable(chooser.showSaveDialog(over)).map(File::toPath);
    }
}
