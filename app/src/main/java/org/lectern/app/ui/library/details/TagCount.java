package org.lectern.app.ui.library.details;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.lectern.app.document.words.FoldedText;
import org.lectern.app.library.LibraryEntry;

/// A tag, and how many documents of the library have it.
public record TagCount(String name, int documents) {
    /// All tags by name.
    public static List<TagCount> in(Collection<LibraryEntry> entries) {
        TreeMap<String, TagCount> tags = new TreeMap<>();
        entries.forEach(entry -> entry.tags().forEach(tag -> tags.merge(FoldedText.fold(tag), new TagCount(tag, 1),
                (one, other) -> new TagCount(one.name(), one.documents() + 1))));
        return new ArrayList<>(tags.values());
    }
}
