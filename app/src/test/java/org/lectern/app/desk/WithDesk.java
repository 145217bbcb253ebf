package org.lectern.app.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.answering.EngineSource;
import org.lectern.app.desk.memory.KeptFiles;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.library.Leftovers;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.testing.DeferredTaskRunner;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.app.testing.NotedFailures;
import org.lectern.app.testing.ScriptedReader;
import org.lectern.app.testing.TestDesk;

/// A desk over a library in a folder, on which work and news wait until they are told to go on; closed after every test.
abstract class WithDesk {
    static final String QUESTION = "What is the magic number?";

    @TempDir
    Path folder;

    final DeferredTaskRunner tasks = new DeferredTaskRunner();
    final NotedFailures failures = new NotedFailures();
    final KeywordEngine engine = new KeywordEngine();
    final List<Leftovers> removed = new ArrayList<>();
    final ScriptedReader reader = new ScriptedReader().with("a.pdf", "The magic number is seven. ", "Two.")
            .with("b.pdf", "Another magic number is nine.").with("c.pdf", "One. ", "Two. ", "Three.")
            .with("locked.pdf", "The secret number is twelve.").locked("locked.pdf", "open");
    Desk desk = desk(reader, () -> engine);

    Desk desk(DocumentReader with, EngineSource source) {
        var records = new Records(() -> TestDesk.library(folder.resolve("library")).open(), new KeptFiles() {
            @Override
            public KeptFiles.DiskUse use() {
                return KeptFiles.DiskUse.NOTHING;
            }

            @Override
            public long bytes(DocumentId document, Set<String> studies) {
                return 10L * studies.size();
            }

            @Override
            public void clear() {}

            @Override
            public void remove(Leftovers leftovers) {
                removed.add(leftovers);
            }
        }, tasks, failures, Clock.systemUTC());
        return TestDesk.over(with, source, records, tasks, failures);
    }

    @AfterEach
    void close() {
        desk.close();
        tasks.finish();
    }

    OpenDocument open(String file) {
        desk.openFile(Path.of(file), Optional.empty());
        tasks.finish();
        return desk.known(Path.of(file)).orElseThrow();
    }

    List<LibraryEntry> entries() {
        desk.records().load();
        tasks.finish();
        return desk.records().entries();
    }
}
