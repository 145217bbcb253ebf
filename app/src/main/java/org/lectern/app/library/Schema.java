package org.lectern.app.library;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// The tables of the library, as steps from one version to the next; the version stands in the file's `user_version`.
final class Schema {
    /// Times are milliseconds since 1970; page.start is the offset of its first character in the document's text.
    private static final List<String> DOCUMENTS = List.of("""
            CREATE TABLE document(
                id INTEGER PRIMARY KEY,
                sha256 TEXT NOT NULL UNIQUE,
                path TEXT NOT NULL,
                title TEXT NOT NULL,
                author TEXT NOT NULL DEFAULT '',
                format TEXT NOT NULL DEFAULT '',
                pages INTEGER NOT NULL DEFAULT 0,
                characters INTEGER NOT NULL DEFAULT 0,
                state TEXT NOT NULL,
                added INTEGER NOT NULL,
                opened INTEGER NOT NULL,
                position INTEGER NOT NULL DEFAULT 1)""", """
            CREATE TABLE page(
                id INTEGER PRIMARY KEY,
                document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
                number INTEGER NOT NULL,
                start INTEGER NOT NULL,
                text TEXT NOT NULL,
                UNIQUE(document, number))""",
            "CREATE VIRTUAL TABLE page_words USING fts5(words, tokenize = 'unicode61 remove_diacritics 0')",
            "INSERT INTO page_words(page_words, rank) VALUES('secure-delete', 1)",
            "CREATE TRIGGER page_removed AFTER DELETE ON page BEGIN DELETE FROM page_words WHERE rowid = old.id; END",
            """
                    CREATE TABLE exchange(
                        id INTEGER PRIMARY KEY,
                        document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
                        asked INTEGER NOT NULL,
                        question TEXT NOT NULL,
                        answer TEXT NOT NULL,
                        finish TEXT NOT NULL,
                        evidence TEXT NOT NULL)""",
            "CREATE INDEX exchange_document ON exchange(document)");

    private static final List<String> COLLECTIONS = List.of(
            "CREATE TABLE collection(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)", """
                    CREATE TABLE membership(
                        collection INTEGER NOT NULL REFERENCES collection ON DELETE CASCADE,
                        document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
                        PRIMARY KEY(collection, document)) WITHOUT ROWID""");

    /// How much of the page at `position` is above the window.
    private static final List<String> PLACES = List.of("ALTER TABLE document ADD COLUMN part REAL NOT NULL DEFAULT 0");

    /// Filled by [ExchangeTable#indexMissing], because Lectern cuts the words itself.
    private static final List<String> QUESTIONS = List.of(
            "CREATE VIRTUAL TABLE exchange_words USING fts5(words, tokenize = 'unicode61 remove_diacritics 0')",
            "INSERT INTO exchange_words(exchange_words, rank) VALUES('secure-delete', 1)", """
                    CREATE TRIGGER exchange_removed AFTER DELETE ON exchange
                    BEGIN DELETE FROM exchange_words WHERE rowid = old.id; END""");

    /// JPEG, small; the pages that hold them stay out of what is read for the list.
    private static final List<String> COVERS = List.of("""
            CREATE TABLE cover(
                document INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
                picture BLOB NOT NULL)""");

    /// Keys under which the engine keeps studies; and keys of what removed documents have left, studies or recognised pages.
    private static final List<String> STUDIES = List.of("""
            CREATE TABLE study(
                document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
                key TEXT NOT NULL,
                PRIMARY KEY(document, key)) WITHOUT ROWID""",
            "CREATE INDEX study_key ON study(key)",
            "CREATE TABLE leftover(key TEXT PRIMARY KEY, study INTEGER NOT NULL) WITHOUT ROWID");

    /// What documents are about, made once.
    private static final List<String> OVERVIEWS = List.of("""
            CREATE TABLE overview(
                document INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
                made TEXT NOT NULL)""");

    /// What is printed on a page; empty where that is its number.
    private static final List<String> LABELS = List.of("ALTER TABLE page ADD COLUMN label TEXT NOT NULL DEFAULT ''");

    /// What readers put on places of documents; it belongs to the content, not to the row of the document, which may be removed.
    private static final List<String> MARKS = List.of("""
            CREATE TABLE mark(
                id INTEGER PRIMARY KEY,
                key TEXT NOT NULL UNIQUE,
                sha256 TEXT NOT NULL,
                kind TEXT NOT NULL,
                tint TEXT NOT NULL,
                note TEXT NOT NULL,
                page INTEGER NOT NULL,
                label TEXT NOT NULL,
                pages INTEGER NOT NULL,
                start INTEGER NOT NULL,
                stop INTEGER NOT NULL,
                words TEXT NOT NULL,
                ahead TEXT NOT NULL,
                behind TEXT NOT NULL,
                made INTEGER NOT NULL)""",
            "CREATE INDEX mark_document ON mark(sha256)",
            "CREATE VIRTUAL TABLE mark_words USING fts5(words, tokenize = 'unicode61 remove_diacritics 0')",
            "INSERT INTO mark_words(mark_words, rank) VALUES('secure-delete', 1)",
            "CREATE TRIGGER mark_removed AFTER DELETE ON mark BEGIN DELETE FROM mark_words WHERE rowid = old.id; END");

    /// What is known of documents as works, as their files say (`own` 0) and as readers say (1), who also tag them; `title` and
    /// `author` of the document are what holds. Of older documents [DetailTable#tellMissing] finds it out.
    private static final List<String> DETAILS = List.of(
            "ALTER TABLE document ADD COLUMN told INTEGER NOT NULL DEFAULT 0", """
                    CREATE TABLE detail(
                        document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
                        field TEXT NOT NULL,
                        own INTEGER NOT NULL,
                        value TEXT NOT NULL,
                        PRIMARY KEY(document, field, own)) WITHOUT ROWID""",
            "CREATE TABLE tag(id INTEGER PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL UNIQUE)", """
                    CREATE TABLE tagging(
                        document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
                        tag INTEGER NOT NULL REFERENCES tag ON DELETE CASCADE,
                        PRIMARY KEY(document, tag)) WITHOUT ROWID""",
            "CREATE INDEX tagging_tag ON tagging(tag)");

    private static final List<List<String>> STEPS = List.of(DOCUMENTS, COLLECTIONS, PLACES, QUESTIONS, COVERS, STUDIES,
            OVERVIEWS, LABELS, MARKS, DETAILS);

    static final int VERSION = STEPS.size();

    private Schema() {}

    /// The version in the file; 0 for a new one.
    static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("PRAGMA user_version")) {
            return result.getInt(1);
        }
    }

    /// Takes every step up to a version, each in a transaction of its own, so that a kill leaves a whole version.
    static void migrate(Connection connection, int wanted) throws SQLException {
        for (var version = version(connection); version < wanted; version++) {
            step(connection, version);
        }
    }

    private static void step(Connection connection, int version) throws SQLException {
        Transaction.in(connection, own -> {
            if (version(own) == version) { // else another process was faster
                for (var change : STEPS.get(version)) {
                    Statements.execute(own, change);
                }
                Statements.execute(own, "PRAGMA user_version = " + (version + 1));
            }
            return version;
        });
    }
}
