package org.lectern.app.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.app.answering.Scope;
import org.lectern.app.document.model.Cover;
import org.lectern.app.document.model.Document;

/// Files of other versions, and damaged ones.
class DatabaseTest {
    private static final Document LAMP = Shelf.document("aa", Path.of("/books/lamp.pdf"), "The Lamp",
            "Ada lit the brass lamp. ".repeat(2_000));

    @TempDir
    private Path folder;

    private final List<Path> aside = new ArrayList<>();

    private Library open() throws LibraryException {
        return Library.open(folder, aside::add);
    }

    private static IntStream olderVersions() {
        return IntStream.range(1, Schema.VERSION);
    }

    private Path file() {
        return folder.resolve("library.sqlite");
    }

    @ParameterizedTest
    @MethodSource("olderVersions")
    void anOlderFileIsMigrated(int version) throws LibraryException, SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file())) {
            Schema.migrate(connection, version);
            Statements.execute(connection, """
                    INSERT INTO document(sha256, path, title, state, added, opened)
                    VALUES('aa', '/books/lamp.pdf', 'The Lamp', 'READ', 1, 2)""");
            Statements.execute(connection, """
                    INSERT INTO exchange(document, asked, question, answer, finish, evidence)
                    VALUES(1, 3, 'Who lit it?', 'Ada', 'END', '{"evidence":[],"shares":[]}')""");
        }
        try (var library = open()) {
            assertEquals("The Lamp", library.entries().getFirst().title());
            assertEquals(1, library.searchQuestions("ada", 5).size());
            library.setCover(LAMP.id(), new Cover(new byte[]{3}));
            assertEquals(1, library.cover(LAMP.id()).orElseThrow().jpeg().length);
            var answer = library.conversation(LAMP.id()).getFirst().answer();
            assertEquals(Scope.WHOLE, answer.scope());
            assertEquals(List.of(), answer.receipts());
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement()) {
            assertEquals(Schema.VERSION, Schema.version(connection));
            assertTrue(statement.executeQuery("SELECT * FROM membership").getMetaData().getColumnCount() == 2);
        }
    }

    @Test
    void aNewerFileIsRefusedAndLeftAsItIs() throws SQLException, IOException, LibraryException {
        open().close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file())) {
            Statements.execute(connection, "PRAGMA user_version = 99");
        }
        var before = Files.readAllBytes(file());
        assertEquals(LibraryFailure.NEWER, assertThrows(LibraryException.class, this::open).reason());
        assertArrayEquals(before, Files.readAllBytes(file()));
        assertEquals(List.of(), aside);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4096, 40_960})
    void aDamagedFileIsSetAside(int from) throws LibraryException, IOException {
        try (var library = open()) {
            library.remember(LAMP, Instant.EPOCH);
        }
        spoil(from);
        try (var library = open()) {
            assertEquals(List.of(), library.entries());
            library.remember(LAMP, Instant.EPOCH);
            assertEquals(1, library.search("brass", 5).size());
        }
        assertEquals(1, aside.size());
        assertTrue(Files.size(aside.getFirst()) > 0);
    }

    @Test
    void damageThatIsMetLaterIsSetAsideToo() throws LibraryException, IOException {
        try (var library = open()) {
            library.remember(LAMP, Instant.EPOCH);
            library.remove(Shelf.document("none", Path.of("x"), "", "").id()); // moves all into the file
            spoil(4096);
            library.remember(Shelf.document("bb", Path.of("/b.pdf"), "Other", "Other words. "), Instant.EPOCH);
            library.search("brass", 5);
            library.search("other", 5);
        }
        try (var library = open()) {
            library.entries();
        }
        assertEquals(1, aside.size());
    }

    @Test
    void aFolderThatCannotBeWrittenIsAFailureOfItsOwn() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        var failure = assertThrows(LibraryException.class,
                () -> Library.open(folder.resolve("file").resolve("library"), aside::add));
        assertEquals(LibraryFailure.STORAGE, failure.reason());
    }

    @Test
    void aFullDiskIsToldAsSuchAndLosesNothing() throws LibraryException {
        try (var database = new Database(file(), aside::add)) {
            database.write(connection -> Statements.run(connection, "INSERT INTO leftover VALUES('before', 1)"));
            var failure = assertThrows(LibraryException.class, () -> database.write(DatabaseTest::fill));
            assertEquals(LibraryFailure.FULL, failure.reason());
            assertTrue(failure.getMessage().contains("SQLITE_FULL"), failure.getMessage());
            assertEquals(1, database.<Integer>read(DatabaseTest::count));
            database.write(connection -> {
                Statements.execute(connection, "PRAGMA max_page_count = 1000000");
                return Statements.run(connection, "INSERT INTO leftover VALUES('after', 1)");
            });
            assertEquals(2, database.<Integer>read(DatabaseTest::count));
        }
    }

    private static int fill(Connection connection) throws SQLException {
        Statements.execute(connection, "PRAGMA max_page_count = 1"); // SQLite takes what there is
        return Statements.run(connection, "INSERT INTO leftover VALUES(hex(zeroblob(1000000)), 1)");
    }

    private static int count(Connection connection) throws SQLException {
        try (var query = Statements.of(connection, "SELECT count(*) FROM leftover"); var row = query.executeQuery()) {
            return row.getInt(1);
        }
    }

    @Test
    void theFirstFailureIsTold() throws LibraryException {
        try (var database = new Database(file(), aside::add)) {
            var failure = assertThrows(LibraryException.class, () -> database.write(connection -> {
                Statements.execute(connection, "ROLLBACK"); // as SQLite does by itself
                throw new SQLException("the first");
            }));
            assertEquals("the first", failure.getMessage());
        }
    }

    @Test
    void aClosedLibrarySaysSo() throws LibraryException {
        var library = open();
        library.close();
        assertEquals(LibraryFailure.STORAGE,
                assertThrows(LibraryException.class, library::entries).reason());
    }

    @Test
    void openingIsTriedAgainAtEveryCall() throws LibraryException, IOException {
        try (var library = Library.open(folder, this::obstruct)) {
            library.remember(LAMP, Instant.EPOCH);
            library.remove(Shelf.document("none", Path.of("x"), "", "").id()); // moves all into the file
            spoil(0);
        }
        assertThrows(LibraryException.class, () -> Library.open(folder, this::obstruct));
        Files.delete(file());
        try (var library = new Database(file(), this::obstruct)) {
            spoilWhileOpen(library);
            assertThrows(LibraryException.class, () -> library.read(DatabaseTest::count));
            Files.delete(file());
            assertEquals(0, library.<Integer>read(DatabaseTest::count));
        }
    }

    // What stands in the way of a new file once the damaged one is set aside.
    private void obstruct(Path damaged) {
        try {
            aside.add(damaged);
            Files.createDirectory(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void spoilWhileOpen(Database database) {
        assertThrows(LibraryException.class, () -> database.read(connection -> {
            throw SqliteCode.damage("torn page");
        }));
    }

    private void spoil(int from) throws IOException {
        try (var content = new RandomAccessFile(file().toFile(), "rw")) {
            content.seek(from);
            content.write(new byte[Math.min(60_000, (int) (content.length() - from))]);
        }
    }
}
