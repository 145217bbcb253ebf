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
import org.lectern.app.document.child.sandbox.Confinement;
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
    private final Optional<Path> own; // the only file of the user that it can open, where it is
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private int served;

    private ChildProcess(Process process, boolean brief, @Nullable RunFolder run, Optional<Path> own) {
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
    /// @param confining whether it is kept from anything
    static ChildProcess start(ChildCommand command, boolean brief, Path file, boolean confining) throws IOException {
        if (!confining) {
            return new ChildProcess(new ProcessBuilder(command.line(brief)).start(), brief, null, Optional.empty())
                    .listened();
        }
        var run = RunFolder.make();
        ChildProcess child = null;
        try {
            var own = run.takes(file) ? Optional.<Path>empty() : Optional.of(file.toAbsolutePath());
            var rights = ReadingRights.of(command, command.line(brief, run.path()), run.path(), own);
            child = new ChildProcess(new ProcessBuilder(command.confinedStart()).start(), brief, run, own).listened();
            rights.write(child.requests);
            child.requests.flush();
            return child;
        } catch (IOException e) {
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

    /// Whether it can be asked for a file.
    boolean opens(Path file) {
        return run == null || own.map(file.toAbsolutePath()::equals).orElseGet(() -> run.takes(file));
    }

    /// The file as it can open it. What cannot be copied it is to see for itself, and to say why.
    private Path lent(Path file) throws IOException {
        var real = file.toAbsolutePath();
        return run == null || own.isPresent() || !Files.isRegularFile(real) || !Files.isReadable(real)
                ? real
                : run.lend(real);
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
    BlockingQueue<Message> read(Path file, Optional<String> password) throws IOException {
        requests.writeByte(READ);
        Texts.write(lent(file).toString(), requests);
        requests.writeBoolean(password.isPresent());
        if (password.isPresent()) {
            Texts.write(password.get(), requests);
        }
        return answered(file);
    }

    /// Asks for the cover of a file; the messages end as those of a reading do.
    BlockingQueue<Message> picture(Path file) throws IOException {
        requests.writeByte(PICTURE);
        Texts.write(lent(file).toString(), requests);
        return answered(file);
    }

    /// Asks for a picture in the text of a file; the messages end as those of a reading do.
    BlockingQueue<Message> illustration(Path file, String source) throws IOException {
        requests.writeByte(ILLUSTRATION);
        Texts.write(lent(file).toString(), requests);
        Texts.write(source, requests);
        return answered(file);
    }

    private BlockingQueue<Message> answered(Path file) throws IOException {
        served++;
        requests.flush();
        var messages = new LinkedBlockingQueue<Message>();
        Thread.ofPlatform().daemon().name("child-messages").start(() -> receive(file, messages));
        return messages;
    }

    private void receive(Path file, BlockingQueue<Message> messages) {
        try {
            for (var last = false; !last;) {
                var message = receive(file);
                last = message.isLast();
                if (last && run != null) {
                    run.takeBack();
                }
                messages.put(message);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
            run.close();
        }
    }
}
