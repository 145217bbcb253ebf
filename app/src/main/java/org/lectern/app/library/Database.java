package org.lectern.app.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lectern.inference.api.PrivateFiles;

/// The library's file: one connection that writes and one that reads beside it. A damaged file is renamed and a new one begun.
final class Database implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Database.class.getName());
    private static final long CHECKED_WHOLE = 256L << 20; // bytes; of larger files damage is found when it is met
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");
    private static final List<String> PRAGMAS = List.of("PRAGMA busy_timeout = 5000", "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON", "PRAGMA secure_delete = ON");

    private final Path file;
    private final Consumer<Path> onSetAside;
    private final Object writing = new Object();
    private final Object reading = new Object();
    private @Nullable Connection writer; // null where the file could not be opened, and after the end
    private volatile @Nullable Connection reader;
    private boolean closed;
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
        retried(() -> {
            connectAgain();
            return file;
        });
    }

    /// What is wrong with a file, which is left as it is; empty where it is sound or not there.
    static Optional<Library.Complaint> complaint(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var way = isWritten(file) ? "?mode=ro" : "?mode=ro&immutable=1"; // which leaves no files beside it
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri() + way);
                var statement = connection.createStatement()) {
            if (Schema.version(connection) > Schema.VERSION) {
                return Optional.of(new Library.Complaint("a newer Lectern wrote it", false));
            }
            try (var result = statement.executeQuery("PRAGMA quick_check(1)")) {
                var words = result.getString(1);
                return words.equals("ok") ? Optional.empty() : Optional.of(new Library.Complaint(words, true));
            }
        } catch (SQLException e) {
            var damaged = SqliteCode.of(e) == SqliteCode.DAMAGED;
            return Optional.of(new Library.Complaint(String.valueOf(e.getMessage()), damaged));
        }
    }

    // somebody has it open, or ended in the middle of it
    private static boolean isWritten(Path file) {
        return Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
    }

    /// Reads; never waits for a writer.
    <T> T read(Work<T> work) throws LibraryException {
        return retried(() -> {
            connectAgain();
            synchronized (reading) {
                return work.on(open(reader));
            }
        });
    }

    /// Writes all or nothing.
    <T> T write(Work<T> work) throws LibraryException {
        return retried(() -> {
            synchronized (writing) {
                connectAgain();
                return Transaction.in(open(writer), work);
            }
        });
    }

    /// Empties the log of changes, so that nothing removed is left in it.
    void truncateLog() throws LibraryException {
        retried(() -> {
            synchronized (writing) {
                connectAgain();
                Statements.execute(open(writer), "PRAGMA wal_checkpoint(TRUNCATE)");
                return file;
            }
        });
    }

    /// A piece of work that may meet damage.
    @FunctionalInterface
    private interface Attempt<T> {
        T make() throws SQLException, LibraryException;
    }

    private <T> T retried(Attempt<T> attempt) throws LibraryException {
        var met = generation;
        try {
            return attempt.make();
        } catch (SQLException e) {
            if (SqliteCode.of(e) != SqliteCode.DAMAGED) {
                throw LibraryException.of(e);
            }
            setAside(met, e);
        }
        try {
            return attempt.make();
        } catch (SQLException e) {
            throw LibraryException.of(e);
        }
    }

    private static Connection open(@Nullable Connection connection) throws SQLException {
        if (connection == null) {
            throw new SQLException("the library is closed");
        }
        return connection;
    }

    // A file that could not be opened before, such as a new one on a full disk, is tried again.
    private void connectAgain() throws SQLException, LibraryException {
        if (reader == null) {
            synchronized (writing) {
                if (reader == null && !closed) {
                    connect();
                }
            }
        }
    }

    private void connect() throws SQLException, LibraryException {
        synchronized (writing) {
            synchronized (reading) {
                var done = false;
                try {
                    prepare();
                    done = true;
                } finally {
                    if (!done) {
                        disconnect();
                    }
                }
            }
        }
    }

    private void prepare() throws SQLException, LibraryException {
        try {
            PrivateFiles.folder(file.resolveSibling(""));
            PrivateFiles.file(file);
        } catch (IOException e) {
            throw LibraryException.of(e);
        }
        writer = opened();
        var version = Schema.version(writer);
        if (version > Schema.VERSION) {
            throw new LibraryException(LibraryFailure.NEWER,
                    file + " has version " + version + ", this Lectern knows " + Schema.VERSION, null);
        }
        check(writer);
        Schema.migrate(writer, Schema.VERSION);
        ExchangeTable.indexMissing(writer);
        if (DetailTable.isMissing(writer)) {
            Transaction.in(writer, DetailTable::tellMissing);
            Statements.execute(writer, "PRAGMA wal_checkpoint(TRUNCATE)"); // what was kept of protected ones goes
        }
        reader = opened();
    }

    private Connection opened() throws SQLException {
        var connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
        try {
            for (var pragma : PRAGMAS) {
                Statements.execute(connection, pragma);
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
                throw SqliteCode.damage(result.getString(1));
            }
        }
    }

    // The log of changes and the shared memory go with the file they belong to.
    private void setAside(int met, SQLException damage) throws LibraryException {
        synchronized (writing) {
            synchronized (reading) {
                if (met != generation) {
                    return;
                }
                LOG.log(Level.WARNING, "the library is damaged and set aside", damage);
                disconnect();
                var aside = file.resolveSibling(
                        "damaged-" + LocalDateTime.now(ZoneId.systemDefault()).format(STAMP) + ".sqlite");
                try {
                    for (var part : List.of("", "-wal", "-shm")) {
                        if (Files.exists(Path.of(file + part))) {
                            Files.move(Path.of(file + part), Path.of(aside + part));
                        }
                    }
                } catch (IOException e) {
                    throw LibraryException.of(e);
                }
                generation = met + 1;
                onSetAside.accept(aside);
                reconnect();
            }
        }
    }

    private void reconnect() throws LibraryException {
        try {
            connect();
        } catch (SQLException e) {
            throw LibraryException.of(e);
        }
    }

    /// Ends the use of the file; later calls fail.
    @Override
    public void close() {
        synchronized (writing) {
            synchronized (reading) {
                closed = true;
                disconnect();
            }
        }
    }

    private void disconnect() {
        close(reader);
        close(writer);
        reader = null;
        writer = null;
    }

    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.log(Level.INFO, "the library's file did not close", e);
        }
    }
}
