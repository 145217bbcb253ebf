package org.lectern.app.library;

import org.lectern.app.library.codec.OverviewCodec;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.app.answering.summary.Overview;
import org.lectern.app.document.model.Cover;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.library.about.Details;
import org.lectern.app.library.about.FileDetails;

/// The rows of `document`.
final class DocumentTable {
    private static final String ALL = """
            SELECT document.*, (SELECT label FROM page WHERE page.document = document.id AND number = position) AS label,
            (SELECT COUNT(*) FROM mark WHERE mark.sha256 = document.sha256) AS marks
            FROM document""";

    private final DetailTable details = new DetailTable();
    private final TagTable tags = new TagTable();

    List<LibraryEntry> all(Connection connection) throws SQLException {
        return entries(connection, "ORDER BY opened DESC, id DESC");
    }

    Optional<LibraryEntry> find(Connection connection, DocumentId id) throws SQLException {
        return entries(connection, "WHERE sha256 = ?", id.sha256()).stream().findFirst();
    }

    private List<LibraryEntry> entries(Connection connection, String which, Object... values) throws SQLException {
        var known = details.all(connection);
        var tagged = tags.all(connection);
        try (var query = Statements.of(connection, ALL + " " + which, values); var row = query.executeQuery()) {
            return Rows.all(row, one -> entry(one, known.getOrDefault(one.getLong("id"), Details.NONE),
                    tagged.getOrDefault(one.getLong("id"), List.of())));
        }
    }

    private static LibraryEntry entry(ResultSet row, Details details, List<String> tags) throws SQLException {
        return new LibraryEntry(new DocumentId(row.getString("sha256")), Path.of(row.getString("path")),
                row.getString("title"), row.getString("author"), row.getInt("pages"),
                DocumentState.valueOf(row.getString("state")), Instant.ofEpochMilli(row.getLong("added")),
                Instant.ofEpochMilli(row.getLong("opened")),
                new ReadingPosition(row.getInt("position"), row.getDouble("part")),
                Rows.page(row, row.getInt("position")), row.getInt("marks"), details, tags,
                Math.max(0, row.getInt("characters")), row.getInt("characters") < 0);
    }

    /// Length of the text that is kept; -1 where there is no document or it was never read.
    int characters(Connection connection, DocumentId id) throws SQLException {
        try (var query = Statements.of(connection,
                "SELECT characters FROM document WHERE sha256 = ? AND state <> 'KNOWN'", id.sha256());
                var row = query.executeQuery()) {
            return row.next() ? row.getInt(1) : -1;
        }
    }

    int note(Connection connection, DocumentId id, Path file, Instant opened) throws SQLException {
        return Statements.run(connection, """
                INSERT INTO document(sha256, path, title, state, added, opened) VALUES(?, ?, ?, 'KNOWN', ?, ?)
                ON CONFLICT(sha256) DO NOTHING""", id.sha256(), file.toString(), file.getFileName().toString(),
                opened.toEpochMilli(), opened.toEpochMilli());
    }

    /// @return the row's key
    long remember(Connection connection, Document document, Instant opened) throws SQLException {
        note(connection, document.id(), document.file(), opened);
        Statements.run(connection, """
                UPDATE document SET path = ?, format = ?, pages = ?, characters = ?, opened = ?, told = 1,
                    state = CASE state WHEN 'STUDIED' THEN state ELSE 'READ' END
                WHERE sha256 = ?""", document.file().toString(), document.format().name(), document.pages().size(),
                document.text().length(), opened.toEpochMilli(), document.id().sha256());
        var key = key(connection, document.id());
        details.tell(connection, key, FileDetails.of(document));
        return key;
    }

    private static long key(Connection connection, DocumentId id) throws SQLException {
        try (var query = Statements.of(connection, "SELECT id FROM document WHERE sha256 = ?", id.sha256());
                var row = query.executeQuery()) {
            return row.getLong(1);
        }
    }

    int withoutText(Connection connection, long key) throws SQLException {
        details.remove(connection, key);
        return tags.remove(connection, key)
                + Statements.run(connection, "UPDATE document SET characters = -1 WHERE id = ?", key);
    }

    int setState(Connection connection, DocumentId id, DocumentState state) throws SQLException {
        return Statements.run(connection, "UPDATE document SET state = ? WHERE sha256 = ?", state.name(), id.sha256());
    }

    int setPosition(Connection connection, DocumentId id, ReadingPosition position) throws SQLException {
        return Statements.run(connection, "UPDATE document SET position = ?, part = ? WHERE sha256 = ?",
                position.page(), position.part(), id.sha256());
    }

    Optional<Cover> cover(Connection connection, DocumentId id) throws SQLException {
        try (var query = Statements.of(connection, """
                SELECT picture FROM cover JOIN document ON document.id = cover.document WHERE sha256 = ?""",
                id.sha256());
                var row = query.executeQuery()) {
            return row.next() ? Optional.of(new Cover(row.getBytes(1))) : Optional.empty();
        }
    }

    int setCover(Connection connection, DocumentId id, Cover cover) throws SQLException {
        return Statements.run(connection, """
                INSERT OR REPLACE INTO cover(document, picture) SELECT id, ? FROM document WHERE sha256 = ?""",
                cover.jpeg(),
                id.sha256());
    }

    Optional<Overview> overview(Connection connection, Document document) throws SQLException {
        try (var query = Statements.of(connection, """
                SELECT made FROM overview JOIN document ON document.id = overview.document WHERE sha256 = ?""",
                document.id().sha256());
                var row = query.executeQuery()) {
            return row.next() ? OverviewCodec.read(document, row.getString(1)) : Optional.empty();
        }
    }

    int setOverview(Connection connection, Document document, Overview overview) throws SQLException {
        return Statements.run(connection, """
                INSERT OR REPLACE INTO overview(document, made) SELECT id, ? FROM document WHERE sha256 = ?""",
                OverviewCodec.write(document, overview), document.id().sha256());
    }

    int remove(Connection connection, DocumentId id) throws SQLException {
        Statements.run(connection, "DELETE FROM exchange WHERE instr(evidence, ?)", id.sha256()); // asked together
        var removed = Statements.run(connection, "DELETE FROM document WHERE sha256 = ?", id.sha256());
        tags.clear(connection);
        return removed;
    }
}
