package org.lectern.app.library;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lectern.app.document.model.DocumentId;

/// The rows of `collection` and `membership`.
final class CollectionTable {
    List<LibraryCollection> all(Connection connection) throws SQLException {
        try (var query = Statements.of(connection, "SELECT id, name FROM collection ORDER BY name COLLATE NOCASE, id");
                var row = query.executeQuery()) {
            var collections = new ArrayList<LibraryCollection>();
            while (row.next()) {
                var id = row.getLong("id");
                collections.add(new LibraryCollection(id, row.getString("name"), documents(connection, id)));
            }
            return collections;
        }
    }

    private static Set<DocumentId> documents(Connection connection, long collection) throws SQLException {
        try (var query = Statements.of(connection, """
                SELECT sha256 FROM membership JOIN document ON document.id = membership.document
                WHERE collection = ?""", collection);
                var row = query.executeQuery()) {
            return new HashSet<>(Rows.all(row, one -> new DocumentId(one.getString("sha256"))));
        }
    }

    int create(Connection connection, String name) throws SQLException {
        return Statements.run(connection, "INSERT OR IGNORE INTO collection(name) VALUES(?)", name);
    }

    int rename(Connection connection, long id, String name) throws SQLException {
        return Statements.run(connection, "UPDATE OR IGNORE collection SET name = ? WHERE id = ?", name, id);
    }

    int remove(Connection connection, long id) throws SQLException {
        return Statements.run(connection, "DELETE FROM collection WHERE id = ?", id);
    }

    int add(Connection connection, long id, DocumentId document) throws SQLException {
        return Statements.run(connection, """
                INSERT OR IGNORE INTO membership(collection, document)
                SELECT collection.id, document.id FROM collection, document
                WHERE collection.id = ? AND sha256 = ?""", id, document.sha256());
    }

    int takeOut(Connection connection, long id, DocumentId document) throws SQLException {
        return Statements.run(connection, """
                DELETE FROM membership WHERE collection = ?
                AND document = (SELECT id FROM document WHERE sha256 = ?)""", id, document.sha256());
    }
}
