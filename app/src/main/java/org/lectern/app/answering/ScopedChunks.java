package org.lectern.app.answering;

import java.util.List;
import java.util.stream.IntStream;
import org.lectern.app.document.model.Document;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.Context;

/// The chunks of a studied document that lie inside a scope. A chunk never straddles a page or section border, so that each is
/// either inside or outside; those in which a selection stands are inside.
///
/// @param ranges of the chunks inside
/// @param studied how many of them can be asked about
public record ScopedChunks(Subject subject, List<TextRange> ranges, int studied) {
    public ScopedChunks {
        ranges = List.copyOf(ranges);
    }

    static ScopedChunks of(Subject subject) {
        var spans = subject.scope().spans(subject.document());
        var text = subject.text();
        var chunks = IntStream.range(0, text.chunks().size())
                .filter(chunk -> isInside(text.chunks().get(chunk), spans,
                        subject.scope().takesBorders()))
                .boxed().toList();
        var studied = chunks.stream().filter(chunk -> chunk < text.encodedChunks()).count();
        return new ScopedChunks(subject, chunks.stream().map(text.chunks()::get).toList(),
                (int) studied);
    }

    public Document document() {
        return subject.document();
    }

    private static boolean isInside(TextRange chunk, List<TextRange> spans, boolean withBorders) {
        return spans.stream().anyMatch(span -> withBorders ? span.overlaps(chunk) : span.contains(chunk));
    }

    Context.Studied context() {
        var inside = subject.scope().takesBorders() ? ranges : subject.scope().spans(subject.document());
        return new Context.Studied(subject.text(), inside);
    }
}
