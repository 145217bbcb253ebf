package org.lectern.app.document.child;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.child.ChildProcess.Room;
import org.lectern.app.document.child.sandbox.Confinement;
import org.lectern.app.document.model.Cover;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ReadListener;

/// Reads documents in child processes, so that a file that hangs or exhausts its reader costs that file and nothing else.
/// A child that has come to an end with a file waits for the next; one that is stopped, says nothing for too long though it had the
/// processor, or uses up the processor's time that its file is allowed is ended.
public final class ChildReader implements DocumentReader, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ChildReader.class.getName());
    private static final Duration START = Duration.ofMinutes(2); // on a very busy machine
    private static final int AT_ONCE = 2;
    private static final Duration PICTURE = Duration.ofSeconds(10); // of the processor for one of a book
    private static final int MOST_FILES = 20; // that one child reads
    private static final long LONG = 1 << 20; // bytes of a file that is worth thorough compiling
    private static final int TICK = 50; // milliseconds between looks at the cancel signal
    private static final long LOOK = 500_000_000; // nanoseconds between looks at the processor's time
    private static final int AT_WORK = 4; // a child that is silent for its own reasons has had a quarter of that time from the processor
    private static final int CONFINED_STARTS = 2; // that are tried before processes are started as they are
    private static final int WITHOUT_WORK = 4; // times the patience, with one that others keep from the processor

    private final ChildCommand command;
    private final Duration patience;
    private final Function<Path, Duration> allowance;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private @Nullable ChildProcess idle; // waits for the next file
    private boolean closed;
    private volatile Room room = Confinement.isOffered() ? Room.COPIES : Room.ALL;

    /// @param patience how long a child that has started may say nothing while it works
    public ChildReader(ChildCommand command, Duration patience) {
        this(command, patience, Allowance::of);
    }

    /// @param allowance how much of the processor's time a file may take
    ChildReader(ChildCommand command, Duration patience, Function<Path, Duration> allowance) {
        this.command = command;
        this.patience = patience;
        this.allowance = allowance;
    }

    @Override
    public Document read(Path file, Optional<String> password, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException {
        return ((Message.Done) answer(file, new Asked(child -> child.read(file, password), allowance.apply(file)),
                listener, cancelled)).document();
    }

    @Override
    public Optional<Cover> cover(Path file) throws DocumentReadException {
        return ((Message.Pictured) answer(file, new Asked(child -> child.picture(file), allowance.apply(file)),
                ReadListener.SILENT, () -> false)).cover();
    }

    @Override
    public Optional<Cover> illustration(Path file, String source, BooleanSupplier cancelled)
            throws DocumentReadException {
        var allowed = allowance.apply(file);
        return ((Message.Pictured) answer(file,
                new Asked(child -> child.illustration(file, source), allowed.compareTo(PICTURE) < 0
                        ? allowed
                        : PICTURE),
                ReadListener.SILENT, cancelled)).cover();
    }

    /// What a child is asked for.
    @FunctionalInterface
    private interface Request {
        BlockingQueue<Message> to(ChildProcess child);
    }

    /// @param allowance how much of the processor's time it may take
    private record Asked(Request request, Duration allowance) {}

    /// The message with what was asked for, once there is a place for a child.
    private Message answer(Path file, Asked asked, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException {
        try {
            while (!places.tryAcquire(TICK, TimeUnit.MILLISECONDS)) {
                stopIf(cancelled, file);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DocumentReadException(ReadFailure.CANCELLED, file);
        }
        try {
            return answerOfChild(file, asked, listener, cancelled);
        } finally {
            places.release();
        }
    }

    /// A confined process ended before it had looked at its document: the machine does not let it start so.
    private static final class NotStartedException extends Exception {
        private static final long serialVersionUID = 1;
    }

    /// The document could not be copied to where a process sees it.
    private static final class NoRoomException extends Exception {
        private static final long serialVersionUID = 1;
    }

    /// Confined, and as it is where twice no confined process could start: no document can bring that about.
    private Message answerOfChild(Path file, Asked asked, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException {
        var here = room;
        for (var tries = 1;; tries++) {
            try {
                return answerOnce(file, here, asked, listener, cancelled);
            } catch (NotStartedException e) {
                if (tries >= CONFINED_STARTS) {
                    room = Room.ALL;
                    here = Room.ALL;
                }
                LOG.log(Level.WARNING, "a confined reading process cannot start here{0}",
                        here == Room.ALL ? "; documents are read without" : "");
            } catch (NoRoomException e) {
                here = Room.FILE;
            }
        }
    }

    private Message answerOnce(Path file, Room here, Asked asked, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException, NotStartedException, NoRoomException {
        ChildProcess child = null;
        var well = false;
        try {
            child = take(file, here);
            var last = follow(file, child, asked, listener, cancelled);
            well = true;
            if (last instanceof Message.Failed failed) {
                throw failed.failure().on(file);
            }
            return last;
        } catch (IOException e) {
            throw new DocumentReadException(ReadFailure.READER_FAILED, file, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DocumentReadException(ReadFailure.CANCELLED, file);
        } finally {
            giveBack(child, well);
        }
    }

    /// Passes on what the child says, up to its last message.
    private Message follow(Path file, ChildProcess child, Asked asked, ReadListener listener,
            BooleanSupplier cancelled)
            throws DocumentReadException, NotStartedException, NoRoomException, InterruptedException {
        var wait = START; // until the process has started
        var heard = child.served() > 0;
        var used = child.processorTime();
        var most = used.plus(asked.allowance());
        var messages = asked.request().to(child);
        var spoken = used; // when it said something
        var look = System.nanoTime() + LOOK;
        var silent = 0L; // milliseconds, counted in ticks, so that a suspended machine does not use up the patience
        while (true) {
            stopIf(cancelled, file);
            if (System.nanoTime() - look > 0) {
                look = System.nanoTime() + LOOK;
                used = child.processorTime();
                if (used.compareTo(most) > 0) {
                    throw stopped(file, "more than " + asked.allowance() + " of the processor");
                }
            }
            var message = messages.poll(TICK, TimeUnit.MILLISECONDS);
            if (!heard && child.isConfined()
                    && (message instanceof Message.Ended || message instanceof Message.Broken)) {
                throw new NotStartedException();
            }
            heard |= message != null;
            if (message instanceof Message.NotLent) {
                throw new NoRoomException();
            }
            if (message instanceof Message.Ended) {
                throw ended(file, child, "it ended");
            } else if (message instanceof Message.Broken(String why)) {
                throw ended(file, child, why);
            } else if (message != null && message.isLast()) {
                return message;
            } else if (message != null) {
                tell(message, listener);
                wait = patience;
                silent = 0;
                spoken = used;
            } else if ((silent += TICK) > limit(wait, used.minus(spoken)).toMillis()) {
                throw stopped(file, "silent for " + silent + " ms");
            }
        }
    }

    /// How long it may be silent: longer while the machine has no time for it; where the system does not tell, so too.
    private static Duration limit(Duration wait, Duration worked) {
        return worked.compareTo(wait.dividedBy(AT_WORK)) < 0 ? wait.multipliedBy(WITHOUT_WORK) : wait;
    }

    private static void tell(Message message, ReadListener listener) {
        switch (message) {
            case Message.Opened opened -> listener.opened(opened.pages());
            case Message.PageRead read -> listener.page(read.page(), read.ofPages());
            case Message.PageText text -> listener.text(text.page(), text.text());
            default -> listener.busy();
        }
    }

    private static void stopIf(BooleanSupplier cancelled, Path file) throws DocumentReadException {
        if (cancelled.getAsBoolean()) {
            throw new DocumentReadException(ReadFailure.CANCELLED, file);
        }
    }

    // A heap that is too small ends the process with a code of its own, after words of Java's that are no message.
    private static DocumentReadException ended(Path file, ChildProcess child, String how) throws InterruptedException {
        return child.end().filter(code -> code == ChildCommand.OUT_OF_MEMORY).isPresent()
                ? stopped(file, "out of memory")
                : failed(file, how);
    }

    private static DocumentReadException failed(Path file, String how) {
        LOG.log(Level.WARNING, "the reading process failed: {0}", how);
        return new DocumentReadException(ReadFailure.READER_FAILED, file, new IOException(how));
    }

    private static DocumentReadException stopped(Path file, String how) {
        LOG.log(Level.WARNING, "the reading process gave up: {0}", how);
        return new DocumentReadException(ReadFailure.STOPPED, file, new IOException(how));
    }

    /// Java's quick compiler alone reads the first megabytes sooner, the thorough one the hundreds after them.
    private static boolean isShort(Path file) {
        return file.toFile().length() < LONG;
    }

    private ChildProcess take(Path file, Room here) throws IOException {
        var brief = isShort(file);
        synchronized (this) {
            var waiting = idle;
            idle = null;
            if (waiting != null && waiting.isAlive() && (brief || !waiting.isBrief()) && here != Room.FILE
                    && waiting.opens(file)) {
                return waiting;
            }
            if (waiting != null) {
                waiting.close();
            }
        }
        return ChildProcess.start(command, brief, file, here);
    }

    private void giveBack(@Nullable ChildProcess child, boolean well) {
        if (child == null) {
            return;
        }
        synchronized (this) {
            if (well && !closed && idle == null && child.served() < MOST_FILES) {
                idle = child;
                return;
            }
        }
        child.close();
    }

    /// Ends the child that waits; what is being read ends by its cancel signal.
    @Override
    public synchronized void close() {
        closed = true;
        if (idle != null) {
            idle.close();
            idle = null;
        }
    }
}
