package org.lectern.app.library;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.library.about.DetailField;
import org.lectern.app.library.about.Details;
import org.lectern.app.library.about.FileDetails;

/// The rows of `detail`; what holds of them is in the document's columns `title` and `author`, too.
final class DetailTable {
    private static final String UNTOLD = "SELECT * FROM document WHERE told = 0 AND state <> 'KNOWN'";

    private record Row(long document, DetailField field, boolean own, String value) {}

    /// By the keys of the documents.
    Map<Long, Details> all(Connection connection) throws SQLException {
        var inFile = new HashMap<Long, Map<DetailField, String>>();
        var own = new HashMap<Long, Map<DetailField, String>>();
        try (var query = Statements.of(connection, "SELECT * FROM detail"); var rows = query.executeQuery()) {
            for (var row : Rows.all(rows, one -> new Row(one.getLong("document"),
                    DetailField.valueOf(one.getString("field")), one.getBoolean("own"), one.getString("value")))) {
                (row.own() ? own : inFile).computeIfAbsent(row.document(), any -> new EnumMap<>(DetailField.class))
                        .put(row.field(), row.value());
            }
        }
        var all = new HashMap<Long, Details>();
        inFile.forEach((document, said) -> all.put(document,
                new Details(said, own.getOrDefault(document, Map.of()))));
        own.forEach((document, said) -> all.putIfAbsent(document, new Details(Map.of(), said)));
        return all;
    }

    /// Takes over what a file says; what the reader says stays.
    void tell(Connection connection, long document, Map<DetailField, String> inFile) throws SQLException {
        put(connection, document, inFile, false);
    }

    int setOwn(Connection connection, DocumentId id, Map<DetailField, String> own) throws SQLException {
        try (var query = Statements.of(connection, "SELECT id FROM document WHERE sha256 = ? AND characters >= 0",
                id.sha256()); var row = query.executeQuery()) {
            if (!row.next()) {
                return 0;
            }
            return put(connection, row.getLong(1), own, true);
        }
    }

    private static int put(Connection connection, long document, Map<DetailField, String> said, boolean own)
            throws SQLException {
        Statements.run(connection, "DELETE FROM detail WHERE document = ? AND own = ?", document, own);
        for (var one : said.entrySet()) {
            Statements.run(connection, "INSERT INTO detail(document, field, own, value) VALUES(?, ?, ?, ?)", document,
                    one.getKey().name(), own, one.getValue());
        }
        var holding = new HashMap<String, String>();
        try (var query = Statements.of(connection, "SELECT field, value FROM detail WHERE document = ? ORDER BY own",
                document); var row = query.executeQuery()) {
            while (row.next()) {
                holding.put(row.getString(1), row.getString(2));
            }
        }
        var title = holding.getOrDefault(DetailField.TITLE.name(), "");
        return Statements.run(connection, "UPDATE document SET title = ?, author = ? WHERE id = ?",
                title.isEmpty() ? name(connection, document) : title,
                holding.getOrDefault(DetailField.AUTHORS.name(), ""), document);
    }

    private static String name(Connection connection, long document) throws SQLException {
        try (var query = Statements.of(connection, "SELECT path FROM document WHERE id = ?", document);
                var row = query.executeQuery()) {
            return Path.of(row.getString(1)).getFileName().toString();
        }
    }

    /// Removes what is known of a document but its file's name.
    void remove(Connection connection, long document) throws SQLException {
        put(connection, document, Map.of(), true);
        put(connection, document, Map.of(), false);
    }

    /// Whether there are documents that were read before this was asked.
    static boolean isMissing(Connection connection) throws SQLException {
        try (var query = Statements.of(connection, UNTOLD + " LIMIT 1"); var row = query.executeQuery()) {
            return row.next();
        }
    }

    /// Finds out of the kept texts what their files say, of documents that were read before this was asked. Of protected ones
    /// nothing stays but the names of their files.
    static int tellMissing(Connection connection) throws SQLException {
        record Untold(long key, Path file, String title, String author, boolean isProtected) {}
        List<Untold> untold;
        try (var query = Statements.of(connection,
                UNTOLD);
                var rows = query.executeQuery()) {
            untold = new ArrayList<>(Rows.all(rows, row -> new Untold(row.getLong("id"),
                    Path.of(row.getString("path")), row.getString("title"), row.getString("author"),
                    row.getInt("characters") < 0)));
        }
        for (var one : untold) {
            var said = one.isProtected()
                    ? Map.<DetailField, String>of()
                    : FileDetails.of(one.file(), one.title(), one.author(), beginning(connection, one.key()));
            put(connection, one.key(), said, false);
            if (!one.isProtected() && !said.containsKey(DetailField.TITLE)) { // nothing is renamed
                Statements.run(connection, "UPDATE document SET title = ? WHERE id = ?", one.title(), one.key());
            }
            Statements.run(connection, "UPDATE document SET told = 1 WHERE id = ?", one.key());
        }
        return untold.size();
    }

    private static String beginning(Connection connection, long document) throws SQLException {
        var text = new StringBuilder();
        try (var query = Statements.of(connection, "SELECT text FROM page WHERE document = ? ORDER BY number",
                document); var row = query.executeQuery()) {
            while (text.length() < FileDetails.BEGINNING && row.next()) {
                text.append(row.getString(1));
            }
        }
        return text.substring(0, Math.min(FileDetails.BEGINNING, text.length()));
    }
}
