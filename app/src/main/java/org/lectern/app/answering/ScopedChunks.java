package org.lectern.app.answering;

import java.util.List;
import org.lectern.app.document.model.Document;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.api.TextRange;

/// The chunks of a studied document that lie inside a scope. A chunk never straddles a page or section border, so that each is
/// either inside or outside.
///
/// @param planned how many there are
/// @param studied how many of them can be asked about
record ScopedChunks(Document document, StudiedText text, Scope scope, int planned, int studied) {
    static ScopedChunks of(Document document, StudiedText text, Scope scope) {
        var ranges = ranges(document, scope);
        var inside = text.chunks().stream()
                .map(chunk -> ranges.stream().anyMatch(range -> range.contains(chunk))).toList();
        var studied = inside.subList(0, text.encodedChunks()).stream().filter(one -> one).count();
        return new ScopedChunks(document, text, scope, (int) inside.stream().filter(one -> one).count(), (int) studied);
    }

    private static List<TextRange> ranges(Document document, Scope scope) {
        return scope.spans(document).stream().map(SourceMap::range).toList();
    }

    Context context() {
        return new Context.Studied(text, ranges(document, scope));
    }
}
