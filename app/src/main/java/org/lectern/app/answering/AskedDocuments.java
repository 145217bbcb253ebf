package org.lectern.app.answering;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.Context;

/// The documents that one question is about, one behind the other; the engine counts their chunks on from text to text.
///
/// @param documents the first is the one whose conversation it is
public record AskedDocuments(List<ScopedChunks> documents) {
    public AskedDocuments {
        documents = List.copyOf(documents);
    }

    public static AskedDocuments of(List<Subject> subjects) {
        return new AskedDocuments(subjects.stream().map(ScopedChunks::of).toList());
    }

    public ScopedChunks first() {
        return documents.getFirst();
    }

    public int studied() {
        return documents.stream().mapToInt(ScopedChunks::studied).sum();
    }

    /// How many chunks are in scope, studied or not.
    public int planned() {
        return documents.stream().mapToInt(document -> document.ranges().size()).sum();
    }

    public Context context() {
        return documents.size() == 1
                ? first().context()
                : new Context.Several(documents.stream().filter(document -> !document.ranges().isEmpty())
                        .map(ScopedChunks::context).toList());
    }

    /// Whether it is not the one whose conversation it is.
    public boolean isElsewhere(ScopedChunks document) {
        return !document.equals(first());
    }

    /// Where a passage stands, if its document is here.
    public Optional<Place> find(Evidence evidence) {
        return documents.stream()
                .filter(document -> evidence.isElsewhere()
                        ? evidence.place().document().id().equals(document.document().id())
                        : !isElsewhere(document))
                .filter(document -> evidence.chunk() < chunks(document)).findFirst()
                .map(document -> new Place(document, evidence.chunk()));
    }

    /// The number of the chunk in which a character of a document stands; the opposite of the next method.
    ///
    /// @param document one of these, some of which is in scope
    public int number(ScopedChunks document, int offset) {
        var before = 0;
        for (var earlier : documents.subList(0, documents.indexOf(document))) {
            before += earlier.ranges().isEmpty() ? 0 : chunks(earlier);
        }
        var own = document.subject().text().chunks();
        return before + Math.min(TextRange.firstEndingAfter(offset, own, Function.identity()), own.size() - 1);
    }

    /// The document that has a chunk, and the chunk's number in it.
    public Place place(int chunk) {
        var number = chunk;
        for (var document : documents) {
            var chunks = counted(document);
            if (number < chunks) {
                return new Place(document, number);
            }
            number -= chunks;
        }
        throw new IllegalArgumentException("there is no chunk " + chunk);
    }

    /// The chunk in which a character stands; the next one where it stands between two.
    ///
    /// @return its number over all documents
    public int chunk(ScopedChunks document, int offset) {
        var before = documents.subList(0, documents.indexOf(document)).stream().mapToInt(this::counted).sum();
        var chunks = document.subject().text().chunks();
        return before + Math.min(TextRange.firstEndingAfter(offset, chunks, Function.identity()), chunks.size() - 1);
    }

    // the engine is not told of a document without a chunk in scope
    private int counted(ScopedChunks document) {
        return document.ranges().isEmpty() && documents.size() > 1 ? 0 : chunks(document);
    }

    private static int chunks(ScopedChunks document) {
        return document.subject().text().chunks().size();
    }

    /// @param chunk its number in the document
    public record Place(ScopedChunks document, int chunk) {
        public TextRange span() {
            return document.subject().text().chunks().get(chunk);
        }
    }
}
