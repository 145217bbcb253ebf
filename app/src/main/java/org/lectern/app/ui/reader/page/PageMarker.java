package org.lectern.app.ui.reader.page;

import java.util.List;
import java.util.Locale;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.inference.api.TextRange;
import org.lectern.app.ui.control.PageMarks;
import org.lectern.app.ui.control.PageReading;
import org.lectern.app.ui.control.ReadBlock;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.reader.Found;
import org.lectern.app.ui.reader.ReaderViewModel;
import org.lectern.app.ui.reader.marks.PageTints;
import org.lectern.app.ui.reader.selection.DocumentText;
import org.lectern.app.ui.reader.selection.Selection;

/// Gathers what is to be marked on a page.
record PageMarker(ReaderViewModel model, PageTints own, Language language) {
    PageMarks marks(int page) {
        TextRange part = model.documentProperty().get().pages().get(page - 1).span();
        DocumentText text = model.text().orElseThrow();
        Selection selection = model.selectionProperty().get();
        Found found = model.foundProperty().get();
        return new PageMarks(model.highlightsProperty().get(), model.followedProperty().get(),
                selection == null ? List.of() : text.regions(selection.span(), page),
                found.in(part).stream().flatMap(place -> text.regions(place, page).stream()).toList(),
                found.current().map(place -> text.regions(place, page)).orElse(List.of()),
                own.of(page), own.isBookmarked(page),
                model.readingProperty().get() ? reading(page, text.blocks(page)) : PageReading.NONE);
    }

    private PageReading reading(int page, List<ReadBlock> blocks) {
        PageVerdict verdict = model.documentProperty().get().pages().get(page - 1).verdict();
        return new PageReading(language.now("verdict." + verdict.name().toLowerCase(Locale.ROOT), blocks.size()),
                blocks.stream().map(ReadBlock::kind).distinct().sorted()
                        .map(kind -> new PageReading.KindWords(kind, language.now("read." + kind.key()))).toList(),
                blocks);
    }
}
