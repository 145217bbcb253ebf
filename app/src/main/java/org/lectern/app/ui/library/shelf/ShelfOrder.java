package org.lectern.app.ui.library.shelf;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.library.about.DetailField;
import org.lectern.app.settings.ShelfSettings;

/// Orders of the documents; those that lack what is sorted by come last in both directions, and equal ones keep one order.
final class ShelfOrder {
    private ShelfOrder() {}

    static Comparator<LibraryEntry> of(ShelfSettings settings, Locale language) {
        Collator words = Collator.getInstance(language);
        words.setStrength(Collator.SECONDARY);
        Comparator<LibraryEntry> order = switch (settings.sort()) {
            case TITLE -> by(entry -> Optional.of(words.getCollationKey(entry.title())), settings.reversed());
            case AUTHOR -> by(entry -> entry.details().authors().names().stream().findFirst()
                    .map(name -> words.getCollationKey(name.inverted())), settings.reversed());
            case YEAR -> by(entry -> entry.details().of(DetailField.YEAR).map(Integer::valueOf), !settings.reversed());
            case ADDED -> by(entry -> Optional.of(entry.added()), !settings.reversed());
            case OPENED -> by(entry -> Optional.of(entry.opened()), !settings.reversed());
            case LENGTH -> by(entry -> Optional.of(entry.length()).filter(length -> length > 0),
                    !settings.reversed());
        };
        return order.thenComparing(entry -> words.getCollationKey(entry.title()))
                .thenComparing(entry -> entry.id().sha256());
    }

    private static <T extends Comparable<? super T>> Comparator<LibraryEntry> by(
            Function<LibraryEntry, Optional<T>> what, boolean downward) {
        Comparator<T> order = downward ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(entry -> what.apply(entry).orElse(null), Comparator.nullsLast(order));
    }
}
