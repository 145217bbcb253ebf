package org.lectern.app.library;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Work on a connection that is done as a whole or not at all.
final class Transaction {
    private static final Logger LOG = Logger.getLogger(Transaction.class.getName());

    private Transaction() {}

    /// @throws SQLException what failed first
    static <T> T in(Connection connection, Database.Work<T> work) throws SQLException {
        Statements.execute(connection, "BEGIN IMMEDIATE");
        var done = false;
        try {
            var result = work.on(connection);
            Statements.execute(connection, "COMMIT");
            done = true;
            return result;
        } finally {
            if (!done) {
                rollBack(connection);
            }
        }
    }

    private static void rollBack(Connection connection) {
        try {
            Statements.execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            LOG.log(Level.FINE, "SQLite has rolled back by itself, as it does on a full disk", e);
        }
    }
}
