package org.lectern.app.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lectern.inference.api.PrivateFiles;

/// The library's file: one connection that writes and one that reads beside it. A damaged file is renamed and a new one begun.
final class Database implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Database.class.getName());
    private static final int SQLITE_CORRUPT = 11;
    private static final int SQLITE_NOTADB = 26;
    private static final int PRIMARY_CODE = 0xff;
    private static final long CHECKED_WHOLE = 256L << 20; // bytes; of larger files damage is found when it is met
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");
    private static final List<String> PRAGMAS = List.of("PRAGMA busy_timeout = 5000", "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON", "PRAGMA secure_delete = ON");

    private final Path file;
    private final Consumer<Path> onSetAside;
    private final Object writing = new Object();
    private final Object reading = new Object();
    private Connection writer;
    private Connection reader;
    private volatile int generation;

    /// Something to be done with a connection.
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /// @param onSetAside hears of a damaged file's new name, on the thread that met the damage
    Database(Path file, Consumer<Path> onSetAside) throws LibraryException {
        this.file = file;
        this.onSetAside = onSetAside;
        try {
            connect();
        } catch (SQLException e) {
            close();
            if (!isDamage(e)) {
                throw new LibraryException.StorageFailure(e);
            }
            setAside(generation, e);
        }
    }

    /// Reads; never waits for a writer.
    <T> T read(Work<T> work) throws LibraryException {
        return retried(() -> {
            synchronized (reading) {
                return work.on(reader);
            }
        });
    }

    /// Writes all or nothing.
    <T> T write(Work<T> work) throws LibraryException {
        return retried(() -> {
            synchronized (writing) {
                return inTransaction(work);
            }
        });
    }

    private <T> T inTransaction(Work<T> work) throws SQLException {
        execute(writer, "BEGIN IMMEDIATE");
        var done = false;
        try {
            var result = work.on(writer);
            execute(writer, "COMMIT");
            done = true;
            return result;
        } finally {
            if (!done) {
                execute(writer, "ROLLBACK");
            }
        }
    }

    /// Empties the log of changes, so that nothing removed is left in it.
    void truncateLog() throws LibraryException {
        retried(() -> {
            synchronized (writing) {
                execute(writer, "PRAGMA wal_checkpoint(TRUNCATE)");
                return null;
            }
        });
    }

    /// A piece of work that may meet damage.
    @FunctionalInterface
    private interface Attempt<T> {
        T make() throws SQLException;
    }

    private <T> T retried(Attempt<T> attempt) throws LibraryException {
        var met = generation;
        try {
            return attempt.make();
        } catch (SQLException e) {
            if (!isDamage(e)) {
                throw new LibraryException.StorageFailure(e);
            }
            setAside(met, e);
        }
        try {
            return attempt.make();
        } catch (SQLException e) {
            throw new LibraryException.StorageFailure(e);
        }
    }

    private void connect() throws SQLException, LibraryException {
        try {
            PrivateFiles.folder(file.getParent());
            PrivateFiles.file(file);
        } catch (IOException e) {
            throw new LibraryException.StorageFailure(e);
        }
        writer = opened();
        var version = Schema.version(writer);
        if (version > Schema.VERSION) {
            close();
            throw new LibraryException.NewerVersion(file, version);
        }
        check(writer);
        Schema.migrate(writer, Schema.VERSION);
        ExchangeTable.indexMissing(writer);
        reader = opened();
    }

    private Connection opened() throws SQLException {
        var connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
        try {
            for (var pragma : PRAGMAS) {
                execute(connection, pragma);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void check(Connection connection) throws SQLException {
        if (file.toFile().length() > CHECKED_WHOLE) {
            return;
        }
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("PRAGMA quick_check(1)")) {
            if (!result.getString(1).equals("ok")) {
                throw new SQLException(result.getString(1), null, SQLITE_CORRUPT);
            }
        }
    }

    private static boolean isDamage(SQLException e) {
        var code = e.getErrorCode() & PRIMARY_CODE;
        return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
    }

    // The log of changes and the shared memory go with the file they belong to.
    private void setAside(int met, SQLException damage) throws LibraryException {
        synchronized (writing) {
            synchronized (reading) {
                if (met != generation) {
                    return;
                }
                LOG.log(Level.WARNING, "the library is damaged and set aside", damage);
                close();
                var aside = file.resolveSibling("damaged-" + LocalDateTime.now().format(STAMP) + ".sqlite");
                try {
                    for (var part : List.of("", "-wal", "-shm")) {
                        if (Files.exists(Path.of(file + part))) {
                            Files.move(Path.of(file + part), Path.of(aside + part));
                        }
                    }
                    connect();
                } catch (IOException | SQLException e) {
                    throw new LibraryException.StorageFailure(e);
                }
                generation = met + 1;
                onSetAside.accept(aside);
            }
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        synchronized (writing) {
            synchronized (reading) {
                close(reader);
                close(writer);
                reader = null;
                writer = null;
            }
        }
    }

    private static void close(Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.log(Level.INFO, "the library's file did not close", e);
        }
    }
}
