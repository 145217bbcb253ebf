package org.lectern.app.document.child;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.child.sandbox.FileState;
import org.lectern.app.document.child.sandbox.RunFolder;

/// One running child process; whoever started it closes it, which ends it and all that it started.
///
/// Its pipes are read by threads of the platform: a virtual thread that waits for a pipe keeps its carrier, of which
/// there are as many as processors, so that others would wait for ever.
final class ChildProcess implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ChildProcess.class.getName());
    /// Kinds of requests.
    static final int READ = 'r';
    static final int PICTURE = 'p';
    static final int ILLUSTRATION = 'i';

    private static final int BUFFER = 1 << 16;
    private static final int MOST_WORDS = 100; // lines of one child that the log takes

    private final Process process;
    private final boolean brief;
    private final @Nullable RunFolder run; // none where it is not confined
    private final Optional<FileState> own; // the only file of the user that it can open, where it is
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private int served;

    private ChildProcess(Process process, boolean brief, @Nullable RunFolder run, Optional<FileState> own) {
        this.process = process;
        this.brief = brief;
        this.run = run;
        this.own = own;
        this.requests = new DataOutputStream(process.getOutputStream());
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER));
    }

    /// One that is kept from all that reading does not need, where the system does that.
    ///
    /// @param brief whether it is one for what takes seconds at most
    /// @param file that it is to read first
    static ChildProcess start(ChildCommand command, boolean brief, Path file, Room room) throws IOException {
        if (room == Room.ALL) {
            return new ChildProcess(new ProcessBuilder(command.line(brief)).start(), brief, null, Optional.empty())
                    .listened();
        }
        var run = RunFolder.make();
        ChildProcess child = null;
        try {
            var inPlace = room == Room.FILE || !run.takes(file);
            var own = inPlace && file.toFile().exists() ? Optional.of(FileState.of(file)) : Optional.<FileState>empty();
            var rights = ReadingRights.of(command, command.line(brief, run.path()), run.path(), own.map(FileState::file));
            child = new ChildProcess(new ProcessBuilder(command.confinedStart()).start(), brief, run, own).listened();
            rights.write(child.requests);
            child.requests.flush();
            return child;
        } catch (IOException | RuntimeException e) { // also for paths that are none
            if (child == null) {
                run.close();
            } else {
                child.close();
            }
            throw e;
        }
    }

    /// One with all rights of its user, for documents of our own.
    static ChildProcess trusted(List<String> line) throws IOException {
        return new ChildProcess(new ProcessBuilder(line).start(), false, null, Optional.empty()).listened();
    }

    private ChildProcess listened() {
        Thread.ofPlatform().daemon().name("child-words").start(this::logWords);
        return this;
    }

    /// Whether it is kept from what reading does not need.
    boolean isConfined() {
        return run != null;
    }

    /// Whether it can be asked for a file. One that was replaced is another one.
    boolean opens(Path file) {
        try {
            return run == null || (own.isPresent() ? FileState.of(file).equals(own.get()) : run.takes(file));
        } catch (IOException e) {
            return true; // it is to see for itself, and to say why
        }
    }

    /// The file as it can open it. What cannot be copied it is to see for itself, and to say why.
    private Path lent(Path file) throws NotLentException {
        var real = file.toAbsolutePath();
        if (run == null || own.isPresent() || !Files.isRegularFile(real) || !Files.isReadable(real)) {
            return real;
        }
        try {
            return run.lend(real);
        } catch (IOException e) {
            throw new NotLentException(e);
        }
    }

    /// There was no room for a copy, or the file grew or went meanwhile.
    private static final class NotLentException extends IOException {
        private static final long serialVersionUID = 1;

        NotLentException(IOException why) {
            super(why);
        }
    }

    /// What a process sees of the files of its user.
    enum Room {
        /// Copies of one at a time.
        COPIES,
        /// The one that it is started for, where it is.
        FILE,
        /// All: it is not confined.
        ALL
    }

    /// The fields of a request behind its file.
    @FunctionalInterface
    private interface Fields {
        Fields NONE = out -> {};

        void write(DataOutputStream out) throws IOException;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    boolean isBrief() {
        return brief;
    }

    /// The processor's time that it has used so far; none where the system does not tell.
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// Lets the process end by itself.
    ///
    /// @return its exit code
    int finish() throws IOException, InterruptedException {
        requests.close();
        return process.waitFor();
    }

    /// How many requests it got.
    int served() {
        return served;
    }

    /// Asks for a file; the messages end with one that it is done, has failed, or that the process has ended.
    BlockingQueue<Message> read(Path file, Optional<String> password) {
        return asked(READ, file, false, out -> {
            out.writeBoolean(password.isPresent());
            if (password.isPresent()) {
                Texts.write(password.get(), out);
            }
        });
    }

    /// Asks for the cover of a file; the messages end as those of a reading do.
    BlockingQueue<Message> picture(Path file) {
        return asked(PICTURE, file, false, Fields.NONE);
    }

    /// Asks for a picture in the text of a file; the messages end as those of a reading do.
    BlockingQueue<Message> illustration(Path file, String source) {
        return asked(ILLUSTRATION, file, true, out -> Texts.write(source, out));
    }

    /// On a thread of its own, because a file on a disk that does not answer is waited for.
    ///
    /// @param kept whether the copy stays for the next request, which is likely to be for the same file
    private BlockingQueue<Message> asked(int kind, Path file, boolean kept, Fields fields) {
        served++;
        var messages = new LinkedBlockingQueue<Message>();
        Thread.ofPlatform().daemon().name("child-messages").start(() -> {
            try {
                var lent = lent(file).toString();
                requests.writeByte(kind);
                Texts.write(lent, requests);
                fields.write(requests);
                requests.flush();
            } catch (NotLentException e) {
                messages.add(new Message.NotLent(e.toString()));
                return;
            } catch (IOException e) {
                messages.add(new Message.Broken(e.toString()));
                return;
            }
            receive(file, kept, messages);
        });
        return messages;
    }

    private void receive(Path file, boolean kept, BlockingQueue<Message> messages) {
        for (var last = false; !last;) {
            var message = receive(file);
            last = message.isLast();
            if (last && run != null && !kept) {
                run.takeBack();
            }
            messages.add(message);
        }
    }

    private Message receive(Path file) {
        try {
            return Message.read(file, answers);
        } catch (EOFException e) {
            return new Message.Ended();
        } catch (IOException | RuntimeException | OutOfMemoryError e) { // what records and lists say to senseless numbers
            return new Message.Broken(e.toString());
        }
    }

    private void logWords() {
        try (BufferedReader words = process.errorReader()) {
            for (var line = 0; line < MOST_WORDS; line++) {
                var word = words.readLine();
                if (word == null) {
                    return;
                }
                LOG.log(Level.INFO, "reading process: {0}", word);
            }
            words.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            LOG.log(Level.FINE, "the reading process has ended", e);
        }
    }

    /// The exit code of a process that says no more; empty where it still runs.
    Optional<Integer> end() throws InterruptedException {
        return process.waitFor(1, TimeUnit.SECONDS) ? Optional.of(process.exitValue()) : Optional.empty();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        if (run != null) {
            try {
                end(); // what it still writes would keep the folder
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            run.close();
        }
    }
}
