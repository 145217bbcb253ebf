package org.lectern.app.ui.reader.selection;

import java.util.Optional;
import org.lectern.inference.api.TextRange;

/// A selection that is being made with the pointer.
///
/// @param steps in the document
/// @param anchor what was selected first; empty for a gap between two characters
public record Selecting(TextSteps steps, Granularity granularity, TextRange anchor) {
    /// Begins at a place of a page; empty on a page without text.
    public static Optional<Selecting> at(TextSteps steps, Granularity granularity, PagePoint place) {
        return unit(steps, granularity, place).map(unit -> new Selecting(steps, granularity, unit));
    }

    private static Optional<TextRange> unit(TextSteps steps, Granularity granularity, PagePoint place) {
        var page = steps.text().page(place.page());
        var at = granularity == Granularity.CHARACTER
                ? page.gapAt(place.x(), place.y())
                : page.characterAt(place.x(), place.y());
        return at.isEmpty() ? Optional.empty() : Optional.of(switch (granularity) {
            case CHARACTER -> new TextRange(at.getAsInt(), at.getAsInt());
            case WORD -> steps.wordAt(at.getAsInt());
            case LINE -> steps.lineAt(at.getAsInt());
        });
    }

    /// What is selected when the pointer is at a place; empty where that is nothing.
    public Optional<Selection> to(PagePoint place) {
        var unit = unit(steps, granularity, place).orElse(anchor);
        var back = unit.start() < anchor.start();
        var fixed = back ? anchor.end() : anchor.start();
        var moving = back ? unit.start() : Math.max(unit.end(), anchor.end());
        return fixed == moving ? Optional.empty() : Optional.of(new Selection(steps.text().document(), fixed, moving));
    }
}
