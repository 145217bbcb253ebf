package org.lectern.inference.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.InferenceException.UnusableModel;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.encoder.EmbedderFiles;
import org.lectern.inference.encoder.WordPieces;
import org.lectern.inference.runtime.RunCancelled;

/// What is made of the logits: spans of whole words in the passage, shares with "not here", sentences.
class RankerTest {
    private static final String QUESTION = "Which stone is amber?";
    private static final Candidate LAMP = new Candidate("Amber › Lamp",
            "The lamp was lit by Ansgar at nine.  Its glass was of amber, or so he said. Nobody else knew.");

    @TempDir
    private static Path folder;
    private static EmbedderFiles files;
    private static WordPieces pieces;
    private static Ranker ranker;

    @BeforeAll
    static void open() throws Exception {
        files = EmbedderFiles.unpack(folder);
        pieces = WordPieces.open(files.tokenizer(), folder.resolve("native"));
        Path model = TableRanker.write(folder.resolve("ranker.onnx"),
                Map.of(Scores.START, table(pieces.first(), 1f, "amber", 5f, "nine", 3f),
                        Scores.END, table(pieces.first(), 1f, "amber", 5f, "nine", 3f), Scores.RELEVANCE,
                        table(pieces.first(), 0f, "amber", 10f), Scores.SUPPORT,
                        table(pieces.first(), 0f, "amber", 12f, "nobody", -4f), Scores.VERDICT,
                        table(pieces.first(), 0f, "nobody", -20f)));
        ranker = ranker(model);
    }

    @AfterAll
    static void close() {
        ranker.close();
        pieces.close();
    }

    @Test
    void theBestSpansAreOfThePassageAlone() throws Exception {
        Reading reading = read(LAMP);
        assertEquals("amber", reading.spans().getFirst().range().of(LAMP.text()));
        assertEquals(3, reading.spans().size());
        assertEquals(3, reading.spans().stream().map(Span::range).distinct().count());
        assertTrue(reading.spans().stream()
                .allMatch(span -> span.logProbability() <= reading.spans().getFirst().logProbability()));
    }

    @Test
    void asidesAreReadAndNeverQuoted() throws Exception {
        String text = "Amber\nThe lamp was lit at nine. Amber is a stone.";
        Candidate headed = new Candidate("", text, List.of(new TextRange(0, 5)));
        Reading reading = read(headed);
        assertTrue(reading.spans().stream().allMatch(span -> span.range().start() >= 6));
        assertEquals("Amber", reading.spans().getFirst().range().of(text));
        assertEquals(read(new Candidate("", text)).relevance(), reading.relevance());
        assertTrue(reading.sentences().stream().allMatch(sentence -> sentence.range().start() >= 6));
        assertEquals(List.of(), read(new Candidate("", text, List.of(new TextRange(0, text.length())))).spans());
    }

    @Test
    void aVerdictIsGiven() throws Exception {
        assertTrue(read(LAMP).verdict() < 0);
        assertEquals(0, read(new Candidate("", "amber")).verdict());
    }

    // a beginning in one mention and an end in the other are as likely as both in one
    @Test
    void wordsThatStandInTwoSentencesAreNotOneAnswer() throws Exception {
        String twice = "Amber. Remember it: amber";
        List<String> spans = read(new Candidate("", twice)).spans().stream().map(span -> span.range().of(twice))
                .toList();
        assertEquals(List.of("Amber", "amber"), spans.subList(0, 2));
        String once = "amber and amber";
        assertTrue(read(new Candidate("", once)).spans().stream()
                .anyMatch(span -> span.range().of(once).equals(once)));
    }

    @Test
    void probabilitiesAreSharedWithNotHere() throws Exception {
        Reading reading = read(new Candidate("", "amber"));
        double share = Math.exp(5) / (Math.exp(5) + Math.exp(1));
        assertEquals(2 * Math.log(share), reading.spans().getFirst().logProbability(), 1e-6);
        assertEquals(2 * Math.log(1 - share), reading.none(), 1e-6);
        int tokens = 3 + pieces.encode(QUESTION).length() + 1;
        assertEquals(10.0 * 2 / tokens, reading.relevance(), 1e-5);
    }

    @Test
    void wordsAreNotCutInTwo() throws Exception {
        Candidate cut = new Candidate("", "It is ambering 東京都 ambers' 9½mm nine-ish.");
        for (Span span : read(cut).spans()) {
            TextRange range = span.range();
            assertTrue(range.start() == 0 || " -".indexOf(cut.text().charAt(range.start() - 1)) >= 0
                    || Character.isIdeographic(cut.text().charAt(range.start())), span.range().of(cut.text()));
        }
        assertEquals("ambering", read(new Candidate("", "ambering")).spans().getFirst().range().of("ambering"));
    }

    @Test
    void everySentenceHasItsSupport() throws Exception {
        List<Support> sentences = read(LAMP).sentences();
        assertEquals(List.of("The lamp was lit by Ansgar at nine.", "Its glass was of amber, or so he said.",
                "Nobody else knew."), sentences.stream().map(sentence -> sentence.range().of(LAMP.text())).toList());
        int tokens = pieces.encode("Its glass was of amber, or so he said.").length();
        assertEquals(12.0 / tokens, sentences.get(1).score(), 1e-5);
        assertEquals(0, sentences.getFirst().score(), 1e-6);
        assertTrue(sentences.getLast().score() < 0);
    }

    @Test
    void aPassageIsReadAloneWhateverStandsBesideIt() throws Exception {
        List<Candidate> many = List.of(new Candidate("", "amber ".repeat(2000)), LAMP, new Candidate("", ""),
                new Candidate("Title ".repeat(500), "\uD83D nine"), LAMP);
        List<Reading> readings = ranker.read(QUESTION, many, new CancelSignal());
        for (int i = 0; i < many.size(); i++) {
            assertEquals(read(many.get(i)), readings.get(i));
        }
        assertEquals(List.of(), readings.get(2).spans());
        assertEquals(0, readings.get(2).none(), 1e-6);
        assertEquals("nine", readings.get(3).spans().getFirst().range().of(many.get(3).text()));
    }

    @Test
    void anEndlessQuestionLeavesRoomForThePassage() throws Exception {
        Reading reading = ranker.read("why ".repeat(3000), List.of(LAMP), new CancelSignal()).getFirst();
        assertEquals("amber", reading.spans().getFirst().range().of(LAMP.text()));
    }

    @Test
    void stopsWhenAsked() {
        CancelSignal cancel = new CancelSignal();
        cancel.cancel();
        assertThrows(RunCancelled.class, () -> ranker.read(QUESTION, List.of(LAMP), cancel));
    }

    @Test
    void anEncoderThatIsNoRankerIsRefused() {
        UnusableModel failure = assertThrows(UnusableModel.class, () -> ranker(files.model()));
        assertTrue(failure.getMessage().contains(files.model().toString()));
    }

    private static Ranker ranker(Path model) throws InferenceException {
        return Ranker.open(model, files.tokenizer(), folder.resolve("native"), 2);
    }

    private static Reading read(Candidate candidate) throws InferenceException, RunCancelled {
        return ranker.read(QUESTION, List.of(candidate), new CancelSignal()).getFirst();
    }

    private static Map<Integer, Float> table(int first, float logit, Object... wordsAndLogits) {
        Map<Integer, Float> table = new HashMap<>(Map.of(first, logit));
        for (int i = 0; i < wordsAndLogits.length; i += 2) {
            table.put(pieces.encode((String) wordsAndLogits[i]).ids()[0], (Float) wordsAndLogits[i + 1]);
        }
        return table;
    }
}
