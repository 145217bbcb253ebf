package org.lectern.app.library;

import java.sql.SQLException;

/// What SQLite's result codes (sqlite.org/rescode.html) mean here.
enum SqliteCode {
    DAMAGED,
    FULL,
    FORBIDDEN,
    OTHER;

    private static final int PRIMARY = 0xff; // the bits above it say more than is needed

    private static final int CORRUPT = 11;

    /// What a check found, as if SQLite had met it.
    static SQLException damage(String words) {
        return new SQLException(words, null, CORRUPT);
    }

    static SqliteCode of(SQLException e) {
        return switch (e.getErrorCode() & PRIMARY) {
            case CORRUPT, 26 -> DAMAGED; // SQLITE_CORRUPT, SQLITE_NOTADB
            case 13 -> FULL; // SQLITE_FULL
            case 3, 8, 14 -> FORBIDDEN; // SQLITE_PERM, SQLITE_READONLY, SQLITE_CANTOPEN
            default -> OTHER;
        };
    }
}
