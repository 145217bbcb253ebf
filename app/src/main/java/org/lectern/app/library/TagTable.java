package org.lectern.app.library;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.words.FoldedText;

/// The rows of `tag` and `tagging`; a tag that no document has is gone.
final class TagTable {
    /// Names of tags by the keys of the documents.
    Map<Long, List<String>> all(Connection connection) throws SQLException {
        var all = new HashMap<Long, List<String>>();
        try (var query = Statements.of(connection, """
                SELECT document, name FROM tagging JOIN tag ON tag.id = tagging.tag ORDER BY folded""");
                var row = query.executeQuery()) {
            while (row.next()) {
                all.computeIfAbsent(row.getLong(1), any -> new ArrayList<>()).add(row.getString(2));
            }
        }
        return all;
    }

    int add(Connection connection, Collection<DocumentId> documents, String name) throws SQLException {
        var tag = tidied(name);
        if (tag.isEmpty()) {
            return 0;
        }
        Statements.run(connection, "INSERT OR IGNORE INTO tag(name, folded) VALUES(?, ?)", tag, folded(tag));
        var added = 0;
        for (var one : documents) {
            added += Statements.run(connection, """
                    INSERT OR IGNORE INTO tagging(document, tag) SELECT document.id, tag.id FROM document, tag
                    WHERE sha256 = ? AND characters >= 0 AND folded = ?""", one.sha256(), folded(tag));
        }
        clear(connection);
        return added;
    }

    int takeOff(Connection connection, Collection<DocumentId> documents, String name) throws SQLException {
        var taken = 0;
        for (var one : documents) {
            taken += Statements.run(connection, """
                    DELETE FROM tagging WHERE document = (SELECT id FROM document WHERE sha256 = ?)
                    AND tag = (SELECT id FROM tag WHERE folded = ?)""", one.sha256(), folded(tidied(name)));
        }
        clear(connection);
        return taken;
    }

    int rename(Connection connection, String name, String now) throws SQLException {
        var other = tidied(now);
        var before = folded(tidied(name));
        if (other.isEmpty()) {
            return 0;
        }
        if (!folded(other).equals(before)) {
            Statements.run(connection,
                    """
                            INSERT OR IGNORE INTO tagging(document, tag) SELECT document, other.id
                            FROM tagging JOIN tag ON tag.id = tagging.tag, tag other WHERE tag.folded = ? AND other.folded = ?""",
                    before, folded(other));
            Statements.run(connection, """
                    DELETE FROM tag WHERE folded = ? AND EXISTS (SELECT * FROM tag other WHERE other.folded = ?)""",
                    before, folded(other));
        }
        return Statements.run(connection, "UPDATE tag SET name = ?, folded = ? WHERE folded = ?", other, folded(other),
                before);
    }

    int removeEverywhere(Connection connection, String name) throws SQLException {
        return Statements.run(connection, "DELETE FROM tag WHERE folded = ?", folded(tidied(name)));
    }

    /// Takes all tags off a document.
    int remove(Connection connection, long document) throws SQLException {
        return Statements.run(connection, "DELETE FROM tagging WHERE document = ?", document) + clear(connection);
    }

    /// Removes the tags that no document has any more.
    int clear(Connection connection) throws SQLException {
        return Statements.run(connection, "DELETE FROM tag WHERE id NOT IN (SELECT tag FROM tagging)");
    }

    private static String tidied(String name) {
        return name.strip().replaceAll("\\s+", " ");
    }

    private static String folded(String tag) {
        return FoldedText.fold(tag);
    }
}
