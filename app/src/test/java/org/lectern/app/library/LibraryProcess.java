package org.lectern.app.library;

import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;

/// Fills a library until it is killed, and says after every write what is kept.
final class LibraryProcess {
    static final int PAGES = 120;
    static final int QUESTIONS = 5;

    private LibraryProcess() {}

    public static void main(String[] args) throws LibraryException {
        try (var library = Library.open(Path.of(args[0]), aside -> System.out.println("damaged"))) {
            for (var number = library.entries().size() + 1;; number++) {
                var id = Integer.toString(number);
                var texts = IntStream.rangeClosed(1, PAGES).mapToObj(page -> "Page %d of book%s. 地図%s。 ".formatted(page,
                        id, id) + "The lamp burned all night. ".repeat(20)).toArray(String[]::new);
                var document = Shelf.document(id, Path.of("/books/" + id), "Book " + id, texts);
                library.remember(document, Instant.ofEpochMilli(number));
                System.out.println("document " + id);
                for (var question = 1; question <= QUESTIONS; question++) {
                    library.keep(document.id(), Shelf.answer("Question " + question, "Answer"), Instant.EPOCH);
                    System.out.println("exchange " + id + " " + question);
                }
            }
        }
    }
}
