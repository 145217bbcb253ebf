package org.lectern.app.library;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.DocumentRef;
import org.lectern.app.document.model.PageName;

/// Reads rows; one that cannot be read is left out, so that it costs itself and nothing else.
final class Rows {
    private static final Logger LOG = Logger.getLogger(Rows.class.getName());

    private Rows() {}

    /// Makes something of the row at which a query stands.
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// All rows that are left of a query.
    static <T> List<T> all(ResultSet rows, Row<T> reader) throws SQLException {
        var all = new ArrayList<T>();
        while (rows.next()) {
            one(rows, reader).ifPresent(all::add);
        }
        return all;
    }

    /// The next row, where there is one that can be read.
    static <T> Optional<T> first(ResultSet rows, Row<T> reader) throws SQLException {
        return rows.next() ? one(rows, reader) : Optional.empty();
    }

    private static <T> Optional<T> one(ResultSet row, Row<T> reader) throws SQLException {
        try {
            return Optional.of(reader.read(row));
        } catch (RuntimeException e) { // what parsers and records throw at values that this Lectern never wrote
            LOG.log(Level.WARNING, "a row of the library is left out: {0}", e.getClass().getName()); // its words are private
            return Optional.empty();
        }
    }

    /// The document of a row that has its columns.
    static DocumentRef document(ResultSet row) throws SQLException {
        return new DocumentRef(new DocumentId(row.getString("sha256")), Path.of(row.getString("path")),
                row.getString("title"));
    }

    /// What a page is called, in a row that has the columns `label` and `pages`.
    static PageName page(ResultSet row, int number) throws SQLException {
        var label = row.getString("label");
        return label == null || label.isEmpty()
                ? PageName.of(number)
                : new PageName(number, label, row.getInt("pages"));
    }
}
