package org.lectern.app.evaluation.bench.card;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.app.evaluation.bench.Scored;

/// Every answered sample as a line of a file behind a line that says what they are of, written at once, so that a run that was stopped or
/// killed goes on where it ended. A last line that was not written whole is taken away. While it is open no other process writes into it.
public final class CardJournal implements AutoCloseable {
    private static final String FILE = "samples.jsonl";
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final Path file;
    private final OutputStream out;
    private final List<Scored> scored;
    private final Set<String> known = new HashSet<>();

    private CardJournal(Path file, OutputStream out, List<Scored> scored) {
        this.file = file;
        this.out = out;
        this.scored = scored;
        scored.forEach(one -> known.add(key(one.set(), one.id())));
    }

    /// Opens the journal of a folder, or begins one.
    ///
    /// @throws DatasetException where it is of something else, or cannot be written, or another writes it
    public static CardJournal open(Path folder, CardStamp stamp) throws DatasetException {
        var file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            try {
                lock(channel, folder);
                return of(folder, channel, stamp);
            } catch (DatasetException | IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DatasetException(file, "cannot be written", e);
        } catch (RuntimeException e) { // what parsers and records throw where fields are missing
            throw new DatasetException(file, "is damaged; remove it to begin anew", e);
        }
    }

    // a byte far behind the end, so that other programs can read the file meanwhile on every system
    private static void lock(FileChannel channel, Path folder) throws DatasetException, IOException {
        try {
            if (channel.tryLock(Long.MAX_VALUE - 1, 1, false) != null) {
                return;
            }
        } catch (OverlappingFileLockException _) {
            // another in this process
        }
        throw new DatasetException(folder,
                "is being written by another scorecard; wait for it, or name another folder with --out");
    }

    private static CardJournal of(Path folder, FileChannel channel, CardStamp stamp)
            throws DatasetException, IOException {
        var head = GSON.toJson(stamp);
        var lines = wholeLines(channel);
        if (!lines.isEmpty() && !lines.getFirst().equals(head)) {
            throw new DatasetException(folder,
                    "holds a scorecard of another model, other data or other options; name another folder with --out");
        }
        var scored = new ArrayList<Scored>();
        for (var line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            scored.add(GSON.fromJson(line, Scored.class));
        }
        var journal = new CardJournal(folder.resolve(FILE), Channels.newOutputStream(channel), scored);
        if (lines.isEmpty()) {
            journal.line(head);
        }
        return journal;
    }

    // cut as bytes: what was not written whole may end inside a character
    private static List<String> wholeLines(FileChannel channel) throws IOException {
        var bytes = Channels.newInputStream(channel).readAllBytes();
        var whole = bytes.length;
        while (whole > 0 && bytes[whole - 1] != '\n') {
            whole--;
        }
        channel.truncate(whole).position(whole);
        return new String(bytes, 0, whole, StandardCharsets.UTF_8).lines().toList();
    }

    private void line(String json) throws IOException {
        out.write((json + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String key(String set, String id) {
        return set + "\n" + id;
    }

    public boolean has(String set, String id) {
        return known.contains(key(set, id));
    }

    public void add(Scored one) throws DatasetException {
        try {
            line(GSON.toJson(one));
        } catch (IOException e) {
            throw new DatasetException(file, "cannot be written", e);
        }
        scored.add(one);
        known.add(key(one.set(), one.id()));
    }

    /// The answered samples of a set.
    public List<Scored> of(String set) {
        return scored.stream().filter(one -> one.set().equals(set)).toList();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
