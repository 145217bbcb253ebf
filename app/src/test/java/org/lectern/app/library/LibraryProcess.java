package org.lectern.app.library;

import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;
import org.lectern.app.document.model.Cover;
import org.lectern.app.document.model.Document;
import org.lectern.app.marks.OwnMark;
import org.lectern.app.marks.Tint;
import org.lectern.inference.api.TextRange;

/// Fills a library until it is killed, and says after every write what is kept.
final class LibraryProcess {
    static final int PAGES = 120;
    static final int QUESTIONS = 5;
    static final int COVER = 5_000; // bytes

    private LibraryProcess() {}

    public static void main(String[] args) throws LibraryException {
        try (var library = Library.open(Path.of(args[0]), aside -> System.out.println("damaged"))) {
            for (var number = library.entries().size() + 1;; number++) {
                var document = document(Integer.toString(number));
                library.remember(document, Instant.ofEpochMilli(number));
                System.out.println("document " + number);
                library.setCover(document.id(), new Cover(new byte[COVER]));
                System.out.println("cover " + number);
                library.setPosition(document.id(), place(number));
                System.out.println("place " + number);
                library.createCollection("Shelf " + number);
                for (var collection : library.collections()) {
                    library.addTo(collection.id(), document.id());
                }
                System.out.println("collection " + number);
                library.putMark(document.id(), mark(document));
                System.out.println("mark " + number);
                for (var question = 1; question <= QUESTIONS; question++) {
                    library.keep(document.id(), Shelf.answer(document, "Question " + question, "Answer"),
                            Instant.EPOCH);
                    System.out.println("exchange " + number + " " + question);
                }
            }
        }
    }

    private static OwnMark mark(Document document) {
        return OwnMark.highlight(document, new TextRange(0, 7), Tint.BLUE, Instant.EPOCH).noted("Noted");
    }

    private static Document document(String id) {
        return Shelf.document(id, Path.of("/books/" + id), "Book " + id,
                IntStream.rangeClosed(1, PAGES).mapToObj(page -> "Page %d of book%s. 地図%s。 ".formatted(page, id, id)
                        + "The lamp burned all night. ".repeat(20)).toArray(String[]::new));
    }

    static ReadingPosition place(int number) {
        return new ReadingPosition(number % PAGES + 1, 1.0 / number);
    }
}
