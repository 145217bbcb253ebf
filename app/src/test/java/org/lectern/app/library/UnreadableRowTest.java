package org.lectern.app.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.app.document.model.Document;

/// A row that cannot be read costs itself and nothing else.
class UnreadableRowTest extends WithLibrary {
    private static final Document LAMP = Shelf.document("aa", Path.of("/books/lamp.pdf"), "The Lamp", "A brass lamp. ");
    private static final Document MAP = Shelf.document("bb", Path.of("/books/map.pdf"), "The Map", "A brass map. ");

    @BeforeEach
    void fill() throws LibraryException {
        library.remember(LAMP, Instant.EPOCH);
        library.remember(MAP, Instant.EPOCH);
        library.keep(LAMP.id(), Shelf.answer(LAMP, "Who lit it?", "Ada"), Instant.EPOCH);
        library.keep(LAMP.id(), Shelf.answer(LAMP, "Who blew it out?", "Grace"), Instant.EPOCH);
    }

    private void spoil(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("library/library.sqlite"))) {
            Statements.execute(connection, sql);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evidence = '{'", "evidence = ''", "evidence = 'null'", "evidence = '{}'",
            "evidence = '{\"evidence\":[null],\"shares\":[]}'", "evidence = '[]'", "finish = 'TIRED'"})
    void ofAConversation(String change) throws SQLException, LibraryException {
        spoil("UPDATE exchange SET " + change + " WHERE id = 1");
        assertEquals(List.of("Who blew it out?"),
                library.conversation(LAMP.id()).stream().map(past -> past.answer().question()).toList());
        assertTrue(library.find(LAMP.id()).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"state = 'BURNT'", "path = char(0)"})
    void ofADocument(String change) throws SQLException, LibraryException {
        spoil("UPDATE document SET " + change + " WHERE sha256 = 'aa'");
        assertEquals(List.of(MAP.id()), library.entries().stream().map(LibraryEntry::id).toList());
        assertTrue(library.search("brass", 5).stream().anyMatch(hit -> hit.document().id().equals(MAP.id())));
        library.remember(LAMP, Instant.EPOCH);
        assertEquals(DocumentState.READ, library.find(LAMP.id()).orElseThrow().state(), "opening it heals the row");
    }

    @Test
    void ofACollection() throws LibraryException, SQLException {
        library.createCollection("Work");
        library.addTo(1, MAP.id());
        spoil("UPDATE document SET path = char(0) WHERE sha256 = 'aa'");
        assertEquals(1, library.collections().getFirst().documents().size());
    }
}
