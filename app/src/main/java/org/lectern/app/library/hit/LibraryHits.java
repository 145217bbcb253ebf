package org.lectern.app.library.hit;

import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lectern.app.document.model.DocumentId;

/// What a search has found, the best hits, those of one document together.
///
/// @param hits documents in the order of their first hits
/// @param places how many there are in each document, more than hits where these were too many
public record LibraryHits(List<LibraryHit> hits, Map<DocumentId, Integer> places) {
    public static final LibraryHits NONE = new LibraryHits(List.of(), Map.of());

    public LibraryHits {
        hits = List.copyOf(hits);
        places = Map.copyOf(places);
    }

    /// @param ranked best first
    public static LibraryHits of(List<LibraryHit> ranked, Map<DocumentId, Integer> places) {
        var groups = new LinkedHashMap<DocumentId, List<LibraryHit>>();
        ranked.forEach(hit -> groups.computeIfAbsent(hit.document().id(), any -> new ArrayList<>()).add(hit));
        return new LibraryHits(groups.values().stream().flatMap(List::stream).toList(), places);
    }

    /// All places in all documents.
    public int all() {
        return places.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Whether a hit is the first of its document.
    public boolean isFirst(LibraryHit hit) {
        return hits.stream().filter(one -> one.document().id().equals(hit.document().id())).findFirst()
                .filter(first -> first == hit).isPresent();
    }
}
