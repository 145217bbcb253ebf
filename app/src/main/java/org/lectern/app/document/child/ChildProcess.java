package org.lectern.app.document.child;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

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
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private int served;

    private ChildProcess(Process process, boolean brief) {
        this.process = process;
        this.brief = brief;
        this.requests = new DataOutputStream(process.getOutputStream());
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER));
    }

    /// @param line the program and its arguments
    /// @param brief whether it is one for what takes seconds at most
    static ChildProcess start(List<String> line, boolean brief) throws IOException {
        var child = new ChildProcess(new ProcessBuilder(line).start(), brief);
        Thread.ofPlatform().daemon().name("child-words").start(child::logWords);
        return child;
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
        Texts.write(file.toAbsolutePath().toString(), requests);
        requests.writeBoolean(password.isPresent());
        if (password.isPresent()) {
            Texts.write(password.get(), requests);
        }
        return answered(file);
    }

    /// Asks for the cover of a file; the messages end as those of a reading do.
    BlockingQueue<Message> picture(Path file) throws IOException {
        requests.writeByte(PICTURE);
        Texts.write(file.toAbsolutePath().toString(), requests);
        return answered(file);
    }

    /// Asks for a picture in the text of a file; the messages end as those of a reading do.
    BlockingQueue<Message> illustration(Path file, String source) throws IOException {
        requests.writeByte(ILLUSTRATION);
        Texts.write(file.toAbsolutePath().toString(), requests);
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
                messages.put(message);
                last = message.isLast();
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
    }
}
