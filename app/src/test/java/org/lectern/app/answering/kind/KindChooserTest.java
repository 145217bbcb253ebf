package org.lectern.app.answering.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.app.testing.WordRanker;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;

/// Kinds of questions that were not learned from, chosen as `kinds.py` chooses them.
class KindChooserTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/kinds/golden.jsonl");

    static List<KindRow> rows() throws IOException {
        return KindRow.read(Files.newInputStream(GOLDEN));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void seesWhatWasSeenInLearning(KindRow row) {
        var features = Features.of(row.question());
        assertEquals(row.looks(), features.language());
        assertEquals(row.features(),
                Arrays.stream(Features.Group.values()).map(group -> print(features, group)).toList());
        assertProbabilities(row.probabilities(), features, row.meaning());
        assertProbabilities(row.without(), features, new float[0]);
    }

    @Test
    void mostAreRight() throws IOException, InferenceException {
        var wrong = wrong(KindRow::meaning);
        assertTrue(wrong.size() <= 0.05 * rows().size(), wrong::toString);
        for (var language : List.of("en", "de", "ja")) {
            assertTrue(share(wrong, language) <= 0.1, wrong::toString);
        }
    }

    @Test
    void withoutVectorsWordsAlmostSuffice() throws IOException, InferenceException {
        var wrong = wrong(_ -> new float[0]);
        assertTrue(wrong.size() <= 0.125 * rows().size(), wrong::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "?", "🙂", "𠮷", "qwrt zxcv", "İstanbul", "ΣΊΣΥΦΟΣ", "Rudolf", "lamps", "Katze", "海"})
    void whatIsNoQuestionIsLookedFor(String question) throws InferenceException {
        var kind = KindChooser.of(question, new WordRanker(), new CancelSignal());
        assertTrue(kind.compareTo(QuestionKind.FILE) < 0, kind.name());
    }

    private static List<KindRow> wrong(Function<KindRow, float[]> vector) throws IOException, InferenceException {
        var wrong = new ArrayList<KindRow>();
        for (var row : rows()) {
            if (!row.isRight(KindChooser.of(row.question(), ranker(vector.apply(row)), new CancelSignal()))) {
                wrong.add(row);
            }
        }
        return wrong;
    }

    private static double share(List<KindRow> wrong, String language) throws IOException {
        return (double) count(wrong, language) / count(rows(), language);
    }

    private static long count(List<KindRow> rows, String language) {
        return rows.stream().filter(row -> row.lang().equals(language)).count();
    }

    private static WordRanker ranker(float[] vector) {
        return new WordRanker() {
            @Override
            public float[][] embed(List<String> texts, CancelSignal cancel) {
                return vector.length == 0 ? new float[0][] : new float[][]{vector};
            }
        };
    }

    private static void assertProbabilities(List<Double> expected, Features features, float[] vector) {
        var found = KindWeights.learned().probabilities(features, vector);
        for (var kind : QuestionKind.values()) {
            assertEquals(expected.get(kind.ordinal()), found.getOrDefault(kind, -1.0), 1e-4, kind.name());
        }
    }

    private static List<Long> print(Features features, Features.Group group) {
        var sum = new CRC32();
        features.of(group).forEach(hash -> sum.update(ByteBuffer.allocate(4).putInt(0, hash)));
        return List.of((long) features.of(group).size(), sum.getValue());
    }
}
