package org.lectern.app.document.child;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.testing.PdfSample;

/// A process that reads documents.
abstract class WithChild {
    static final int SMALL_HEAP = 96;

    final ChildReader reader = reader(SMALL_HEAP, Duration.ofSeconds(60));

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        reader.close();
    }

    static ChildReader reader(int heap, Duration patience) {
        return new ChildReader(command(heap), patience);
    }

    static ChildCommand command(int heap) {
        return new ChildCommand(TestChild.class.getName(), heap, List.of(), Optional.empty());
    }

    static Document read(ChildReader reader, Path file) throws DocumentReadException {
        return reader.read(file, Optional.empty(), ReadListener.SILENT, () -> false);
    }

    Path sample(String name) {
        return new PdfSample().page().line(72, 700, 16, "1 Harbours").section("1 Harbours", 720)
                .lines(72, 670, 11, List.of("Ships come and go,", "and the tide with them."))
                .line(72, 600, 11, "• an item")
                .link(72, 595, 120, 615, "https://example.org/item").link(72, 695, 120, 720, "").page().image().page()
                .line(72, 700, 11, "The énd.")
                .save(folder.resolve(name));
    }
}
