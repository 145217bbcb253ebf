package org.lectern.app.desk;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.app.desk.work.Outcome;
import org.lectern.app.desk.work.TaskRunner;
import org.lectern.app.desk.work.WorkQueue;
import org.lectern.app.library.Library;
import org.lectern.app.library.LibraryException;
import org.lectern.app.library.LibraryFailure;

/// The library behind one door: opened when it is first needed, asked on the caller's thread, written in order in the background.
/// One that cannot be used is said to be so and costs its content only.
final class LibraryAccess {
    private final Records.Opening opening;
    private final TaskRunner tasks;
    private final WorkQueue writes;
    private final Failures failures;
    private @Nullable Library library; // null before it is needed, and after the end
    private volatile boolean refused;

    LibraryAccess(Records.Opening opening, TaskRunner tasks, Failures failures) {
        this.opening = opening;
        this.tasks = tasks;
        this.writes = new WorkQueue(tasks, "library");
        this.failures = failures;
    }

    /// Where there is none.
    static LibraryAccess none(TaskRunner tasks, Failures failures) {
        var access = new LibraryAccess(() -> {
            throw new IllegalStateException("nothing is remembered here");
        }, tasks, failures);
        access.refused = true;
        return access;
    }

    /// Something to be written.
    @FunctionalInterface
    interface Change {
        void to(Library library) throws LibraryException;
    }

    /// Something to be read.
    @FunctionalInterface
    interface Question<T> {
        T of(Library library) throws LibraryException;
    }

    /// Whether all that was to be written is on the disk.
    boolean isIdle() {
        return writes.isIdle();
    }

    /// Whether the library cannot be used until the next start.
    boolean isRefused() {
        return refused;
    }

    /// @param otherwise where the library cannot be used
    <T> T ask(Question<T> question, T otherwise) {
        try {
            var known = library();
            return known.isPresent() ? question.of(known.get()) : otherwise;
        } catch (LibraryException e) {
            tasks.deliver(() -> refuse(e));
            return otherwise;
        }
    }

    void write(Change change) {
        write(() -> change);
    }

    /// Makes a change of which it is known only when its turn comes what it is; that is asked also where it cannot be made.
    void write(Supplier<Change> later) {
        writes.submit(cancel -> {
            var change = later.get();
            var known = library();
            if (known.isPresent()) {
                change.to(known.get());
            }
            return true;
        }, this::ended);
    }

    /// Lets the library go, once all is written; returns at once.
    void close() {
        writes.submit(cancel -> {
            letGo();
            return true;
        }, this::ended);
    }

    private synchronized void letGo() {
        if (library != null) {
            library.close();
            library = null;
        }
        refused = true;
    }

    private void ended(Outcome<Boolean> outcome) {
        switch (outcome) {
            case Outcome.Refused<Boolean>(Exception reason) -> refuse(reason);
            case Outcome.Broken<Boolean>(Throwable failure) -> failures.broken(failure);
            case Outcome.Done<Boolean> done -> {
            }
            case Outcome.Cancelled<Boolean> cancelled -> {
            }
        }
    }

    // A newer library stays refused until the next start; a full disk may have room again.
    private void refuse(Exception reason) {
        refused |= reason instanceof LibraryException why && why.reason() == LibraryFailure.NEWER;
        failures.refused(reason);
    }

    private synchronized Optional<Library> library() throws LibraryException {
        if (!refused && library == null) {
            library = opening.open();
        }
        return Optional.ofNullable(library);
    }
}
