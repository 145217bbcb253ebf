package org.lectern.app.library;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// Prepared statements with their values.
final class Statements {
    private Statements() {}

    static PreparedStatement of(Connection connection, String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /// Runs one that has no values, whatever it returns.
    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// @return how many rows it changed
    static int run(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = of(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }
}
