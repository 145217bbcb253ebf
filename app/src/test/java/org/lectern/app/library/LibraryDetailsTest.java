package org.lectern.app.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.model.Document;
import org.lectern.app.library.about.DetailField;

/// What a reader says of documents is kept apart from what their files say, and tags go with their documents.
class LibraryDetailsTest {
    private static final Document PAPER = Shelf.document("aa", Path.of("/books/a1.pdf"), "a1",
            "On Lamps. Published online: 3 May 2019. https://doi.org/10.1000/lamps(3).\n");
    private static final Document BOOK = Shelf.document("bb", Path.of("/books/b.pdf"), "The Book of Maps", "Maps. ");

    @TempDir
    private Path folder;

    private Library open() throws LibraryException {
        return Library.open(folder, any -> {});
    }

    private static LibraryEntry entry(Library library, Document document) throws LibraryException {
        return library.find(document.id()).orElseThrow();
    }

    @Test
    void whatTheFileSaysIsKept() throws LibraryException {
        try (var library = open()) {
            library.remember(PAPER.by("Jane Doe and John Roe et al."), Instant.EPOCH);
            var kept = entry(library, PAPER);
            assertEquals(Map.of(DetailField.AUTHORS, "Jane Doe; John Roe; et al.", DetailField.YEAR, "2019",
                    DetailField.DOI, "10.1000/lamps(3)"), kept.details().inFile());
            assertEquals("a1.pdf", kept.title()); // for want of a title
            assertTrue(kept.details().of(DetailField.TITLE).isEmpty());
        }
    }

    @Test
    void ownValuesSurviveReadingAgainAndAnotherPlace() throws LibraryException {
        try (var library = open()) {
            library.remember(PAPER, Instant.EPOCH);
            library.setOwn(PAPER.id(), Map.of(DetailField.TITLE, "On Lamps", DetailField.YEAR, ""));
            library.tag(List.of(PAPER.id()), "light");
            library.remember(
                    Shelf.document("aa", Path.of("/elsewhere/copy.pdf"), "Scan 7", PAPER.text()).by("Jane Doe"),
                    Instant.EPOCH.plusSeconds(1));
        }
        try (var library = open()) {
            var kept = entry(library, PAPER);
            assertEquals("On Lamps", kept.title());
            assertEquals("Jane Doe", kept.author());
            assertEquals("Scan 7", kept.details().inFile(DetailField.TITLE));
            assertTrue(kept.details().of(DetailField.YEAR).isEmpty()); // the reader says there is none
            assertEquals(List.of("light"), kept.tags());
            assertEquals("On Lamps", library.search("published", 5).getFirst().document().title());
            library.setOwn(PAPER.id(), Map.of());
            assertEquals("Scan 7", entry(library, PAPER).title());
            assertEquals("2019", entry(library, PAPER).details().of(DetailField.YEAR).orElseThrow());
        }
    }

    @Test
    void ofAProtectedDocumentNothingIsKept() throws LibraryException {
        try (var library = open()) {
            library.rememberWithoutText(PAPER.by("Jane Doe"), Instant.EPOCH);
            library.setOwn(PAPER.id(), Map.of(DetailField.TITLE, "On Lamps"));
            library.tag(List.of(PAPER.id()), "light");
            var kept = entry(library, PAPER);
            assertTrue(kept.isProtected());
            assertEquals(List.of(), library.search("published", 5));
            assertEquals("a1.pdf", kept.title());
            assertEquals("", kept.author());
            assertEquals(Map.of(), kept.details().own());
            assertEquals(Map.of(), kept.details().inFile());
            assertEquals(List.of(), kept.tags());
        }
    }

    @Test
    void tagsAreOneWhateverTheirCase() throws LibraryException {
        try (var library = open()) {
            library.remember(PAPER, Instant.EPOCH);
            library.remember(BOOK, Instant.EPOCH);
            library.tag(List.of(PAPER.id()), " To  read");
            library.tag(List.of(PAPER.id(), BOOK.id()), "TO READ");
            assertEquals(List.of("To read"), entry(library, BOOK).tags());
            library.renameTag("to read", "to read");
            assertEquals(List.of("to read"), entry(library, PAPER).tags());
            library.tag(List.of(PAPER.id()), "Later");
            library.renameTag("To Read", "later"); // both are one then
            assertEquals(List.of("Later"), entry(library, PAPER).tags());
            assertEquals(List.of("Later"), entry(library, BOOK).tags());
            library.untag(List.of(PAPER.id()), "LATER");
            assertEquals(List.of(), entry(library, PAPER).tags());
            library.removeTag("later");
            assertEquals(List.of(), entry(library, BOOK).tags());
        }
    }

    @Test
    void aRemovedDocumentLeavesNoTag() throws LibraryException, SQLException {
        try (var library = open()) {
            library.remember(PAPER, Instant.EPOCH);
            library.setOwn(PAPER.id(), Map.of(DetailField.TITLE, "On Lamps"));
            library.tag(List.of(PAPER.id()), "secret tag");
            library.remove(PAPER.id());
        }
        assertEquals(0, count("SELECT count(*) FROM tag"));
        assertEquals(0, count("SELECT count(*) FROM tagging"));
        assertEquals(0, count("SELECT count(*) FROM detail"));
    }

    private int count(String query) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("library.sqlite"));
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.getInt(1);
        }
    }

    @Test
    void anOlderLibraryIsAskedForWhatItsTextsSayEvenAfterAKill() throws LibraryException, SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("library.sqlite"))) {
            Schema.migrate(connection, Schema.VERSION - 1);
            Statements.execute(connection, """
                    INSERT INTO document(sha256, path, title, author, state, added, opened, characters)
                    VALUES('aa', '/books/a1.pdf', 'a1.pdf', 'Jane Doe', 'READ', 1, 2, 70),
                        ('bb', '/books/b.pdf', 'Own words', 'Jane Doe', 'STUDIED', 1, 2, -1),
                        ('dd', '/books/paper.txt', 'paper', '', 'READ', 1, 2, 0)""");
            Statements.execute(connection,
                    "INSERT INTO page(document, number, start, text) VALUES(1, 1, 0, 'doi:10.1000/lamps © 2018')");
            Schema.migrate(connection, Schema.VERSION); // and killed before the texts were asked
            assertThrows(SQLException.class, () -> Transaction.in(connection, own -> {
                DetailTable.tellMissing(own);
                throw new SQLException("killed");
            }));
        }
        for (var time = 0; time < 2; time++) {
            try (var library = open()) {
                assertEquals(Map.of(DetailField.AUTHORS, "Jane Doe", DetailField.DOI, "10.1000/lamps",
                        DetailField.YEAR, "2018"), entry(library, PAPER).details().inFile());
                library.setOwn(PAPER.id(), Map.of(DetailField.YEAR, "2017"));
                assertEquals("2017", entry(library, PAPER).details().of(DetailField.YEAR).orElseThrow());
                assertEquals("b.pdf", entry(library, BOOK).title()); // of protected ones nothing is kept
                assertEquals("", entry(library, BOOK).author());
                assertEquals("paper", entry(library, Shelf.document("dd", Path.of("/x"), "")).title());
            }
        }
    }

    @Test
    void hitsAreCountedWhetherListedOrNot() throws LibraryException {
        try (var library = open()) {
            var pages = Stream.generate(() -> "A lamp burns. ").limit(130).toArray(String[]::new);
            library.remember(Shelf.document("cc", Path.of("/books/c.pdf"), "Lamps", pages), Instant.EPOCH);
            library.remember(PAPER, Instant.EPOCH);
            library.remember(BOOK, Instant.EPOCH);
            var found = library.searchAll("lamp");
            assertEquals(131, found.all());
            assertEquals(2, found.places().size());
            assertEquals(130, found.places().get(Shelf.document("cc", Path.of("/c"), "").id()));
            assertEquals(1, found.hits().stream().filter(found::isFirst).count()); // the list is full before the other
            assertTrue(found.hits().size() <= 100);
        }
    }
}
