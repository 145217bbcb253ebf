package org.lectern.app.answering.kind;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.testing.WordRanker;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.encoder.Embedder;
import org.lectern.inference.encoder.EmbedderFiles;
import org.lectern.inference.runtime.RunCancelled;
import org.tukaani.xz.XZInputStream;

/// How many questions kept apart have the right kind, with the encoder that Lectern comes with, as docs/evaluation/kinds.md tells.
class KindsMeasureTest {
    @TempDir
    private Path folder;

    /// Of one language.
    private static final class Count {
        private int rows;
        private int right;

        double share() {
            return (double) right / rows;
        }
    }

    @Test
    void mostOfWhatWasKeptApartIsRight() throws IOException, InferenceException {
        var counts = new TreeMap<String, Count>();
        var mistakes = new EnumMap<QuestionKind, Map<QuestionKind, Integer>>(QuestionKind.class);
        try (var embedder = Embedder.open(EmbedderFiles.unpack(folder), folder.resolve("native"), 1)) {
            for (var row : apart()) {
                var chosen = KindChooser.of(row.question(), new Encoding(embedder), new CancelSignal());
                var count = counts.computeIfAbsent(row.lang(), _ -> new Count());
                count.rows++;
                count.right += row.isRight(chosen) ? 1 : 0;
                mistakes.computeIfAbsent(row.written(), _ -> new EnumMap<>(QuestionKind.class))
                        .merge(row.isRight(chosen) ? row.written() : chosen, 1, Integer::sum);
            }
        }
        counts.forEach((language, count) -> System.out.printf("%s: %d of %d, %.1f%%%n", language, count.right,
                count.rows, 100 * count.share()));
        mistakes.forEach((kind, chosen) -> System.out.println(kind + " chosen as " + chosen));
        assertTrue(counts.values().stream().allMatch(count -> count.share() >= 0.9));
    }

    // every third row of the data folder; none where there is no such folder
    private static List<KindRow> apart() throws IOException {
        var data = Optional.ofNullable(System.getenv("LECTERN_DATA")).orElse("../../shared/data");
        var file = Path.of(data, "qa_train", "kinds.jsonl.xz");
        if (!Files.exists(file)) {
            return List.of();
        }
        var rows = KindRow.read(new XZInputStream(Files.newInputStream(file)));
        return IntStream.range(0, rows.size()).filter(number -> number % 3 == 2).mapToObj(rows::get)
                .toList();
    }

    private static final class Encoding extends WordRanker {
        private final Embedder embedder;

        Encoding(Embedder embedder) {
            this.embedder = embedder;
        }

        @Override
        public float[][] embed(List<String> texts, CancelSignal cancel) {
            try {
                return embedder.embed(texts, cancel);
            } catch (RunCancelled | InferenceException failure) {
                throw new AssertionError(failure);
            }
        }
    }
}
