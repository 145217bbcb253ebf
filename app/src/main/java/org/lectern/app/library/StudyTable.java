package org.lectern.app.library;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.app.document.model.DocumentId;

/// The rows of `study` and `leftover`.
final class StudyTable {
    Set<String> of(Connection connection, DocumentId id) throws SQLException {
        try (var query = Statements.of(connection, """
                SELECT key FROM study JOIN document ON document.id = study.document WHERE sha256 = ?""", id.sha256());
                var row = query.executeQuery()) {
            return new HashSet<>(Rows.all(row, one -> one.getString(1)));
        }
    }

    int add(Connection connection, DocumentId id, String key) throws SQLException {
        var added = Statements.run(connection, """
                INSERT OR IGNORE INTO study(document, key) SELECT id, ? FROM document WHERE sha256 = ?""", key,
                id.sha256());
        keep(connection, key);
        return added;
    }

    int clear(Connection connection, DocumentId id) throws SQLException {
        return Statements.run(connection, """
                DELETE FROM study WHERE document = (SELECT id FROM document WHERE sha256 = ?)""", id.sha256());
    }

    /// What is used again is no leftover.
    void keep(Connection connection, String key) throws SQLException {
        Statements.run(connection,
                """
                        DELETE FROM leftover WHERE key = ?1
                        AND (EXISTS (SELECT * FROM study WHERE key = ?1) OR EXISTS (SELECT * FROM document WHERE sha256 = ?1))""",
                key);
    }

    /// Called before a document is removed.
    void leave(Connection connection, DocumentId id) throws SQLException {
        Statements.run(connection, """
                INSERT OR IGNORE INTO leftover(key, study)
                SELECT key, 1 FROM study JOIN document ON document.id = study.document WHERE sha256 = ?1
                AND NOT EXISTS (SELECT * FROM study other WHERE other.key = study.key AND other.document <> document.id)
                UNION SELECT sha256, 0 FROM document WHERE sha256 = ?1""", id.sha256());
    }

    Leftovers leftovers(Connection connection) throws SQLException {
        return new Leftovers(leftovers(connection, true),
                leftovers(connection, false).stream().map(DocumentId::new).collect(Collectors.toSet()));
    }

    private static Set<String> leftovers(Connection connection, boolean studies) throws SQLException {
        try (var query = Statements.of(connection, "SELECT key FROM leftover WHERE study = ?", studies);
                var row = query.executeQuery()) {
            return new HashSet<>(Rows.all(row, one -> one.getString(1)));
        }
    }

    int cleared(Connection connection, Leftovers gone) throws SQLException {
        var cleared = 0;
        for (var key : gone.studies()) {
            cleared += cleared(connection, key);
        }
        for (var id : gone.documents()) {
            cleared += cleared(connection, id.sha256());
        }
        return cleared;
    }

    private static int cleared(Connection connection, String key) throws SQLException {
        return Statements.run(connection, "DELETE FROM leftover WHERE key = ?", key);
    }
}
