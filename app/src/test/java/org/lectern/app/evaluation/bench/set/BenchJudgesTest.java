package org.lectern.app.evaluation.bench.set;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.app.evaluation.bench.BenchFigure;
import org.lectern.app.evaluation.bench.BenchFolder;
import org.lectern.app.evaluation.bench.BenchSample;
import org.lectern.app.evaluation.bench.BenchSet;
import org.lectern.app.evaluation.bench.Reply;
import org.lectern.app.evaluation.bench.Scored;
import org.lectern.app.testing.BenchFiles;
import org.lectern.inference.api.TextRange;

/// What an answer is worth in every benchmark, and what is said of all of them.
class BenchJudgesTest {
    @TempDir
    private Path folder;

    private BenchFolder data;

    @BeforeEach
    void write() {
        data = new BenchFolder(BenchFiles.write(folder));
    }

    private BenchSample first(BenchSet set) throws DatasetException {
        return set.samples(data, 1).getFirst();
    }

    private static Reply citing(BenchSample sample, String answer, String... places) {
        var text = sample.prompt().get().text();
        var cited = List.of(places).stream()
                .map(place -> new TextRange(text.indexOf(place), text.indexOf(place) + place.length())).toList();
        return new Reply(answer, Optional.empty(), answer.isEmpty(), false, cited, List.of());
    }

    private static Map<String, Double> judged(BenchSample sample, String answer, String... places) {
        return sample.judge().judge(citing(sample, answer, places));
    }

    @Test
    void theRightParagraphIsAmongTheFirstTwo() throws DatasetException {
        var sample = first(new CiteControl(false));
        assertEquals(Map.of("gold in 2", 1.0, "gold first", 0.0, "f1", 1.0),
                judged(sample, "7741", "Rain fell.", "number of Malmo"));
        assertEquals(Map.of("gold in 2", 0.0, "gold first", 0.0, "f1", 0.0),
                judged(sample, "x", "Rain fell.", "Wind came.", "number of Malmo"));
        var scored = List.of(scored(Map.of("gold in 2", 0.0, "f1", 0.7)), scored(Map.of("gold in 2", 1.0, "f1", 0.8)));
        assertEquals(new BenchFigure("gold in 2, answered well", 100, 1),
                new CiteControl(false).figures(scored).getFirst());
    }

    private static Scored scored(Map<String, Double> scores) {
        return scored(Map.of(), scores);
    }

    private static Scored scored(Map<String, Integer> at, Map<String, Double> scores) {
        return new Scored("set", "id", at, scores, "", 1);
    }

    @Test
    void yesAndNoAreVerdictsOrFirstWords() throws DatasetException {
        var sample = first(new YesNo());
        assertEquals("Is malmo a town?", sample.prompt().get().questions().getFirst());
        assertEquals(Map.of("accuracy", 1.0, "decided", 1.0), judged(sample, "Yes, it is."));
        assertEquals(Map.of("accuracy", 0.0, "decided", 1.0), judged(sample, "No."));
        assertEquals(Map.of("accuracy", 1.0, "decided", 1.0), judged(sample, " **Yes**, it is."));
        assertEquals(Map.of("accuracy", 0.0, "decided", 0.0), judged(sample, "Yesterday"));
        var verdict = new Reply("Malmo is a town.", Optional.of(true), false, false, List.of(), List.of());
        assertEquals(1.0, sample.judge().judge(verdict).get("accuracy"));
    }

    @Test
    void placesAndPagesOfSpansCount() throws DatasetException {
        var sample = first(SpanDocuments.policies());
        assertEquals("Hello there.\n\nWe keep names.", sample.prompt().get().text(), "sorted by index");
        assertEquals(List.of(14), sample.prompt().get().parts());
        assertEquals(Map.of("f1", 1.0, "exact", 1.0, "place cited", 1.0, "page cited", 1.0),
                judged(sample, "names", "keep names"));
        assertEquals(Map.of("f1", 0.0, "exact", 0.0, "place cited", 0.0, "page cited", 1.0),
                judged(sample, "x", "We keep"));
        assertEquals(1.0, judged(first(SpanDocuments.covid()), "high", "is high").get("place cited"));
    }

    @Test
    void turnsOfMeetingsCount() throws DatasetException {
        var scores = judged(first(new Meetings()), "budget is small", "Good morning.", "The budget is small.");
        assertEquals(1, scores.get("turn hit"));
        assertEquals(0.5, scores.get("precision"));
        assertEquals(1, scores.get("recall"));
        // bob said it is small / budget is small: is, small of 3 and 5
        assertEquals(0.5, scores.get("rouge-1"));
    }

    @Test
    void twoFactsNeedBothParagraphsAndTheirSentences() throws DatasetException {
        var sample = first(new TwoFacts());
        assertEquals(Map.of("f1", 1.0, "exact", 1.0, "gold in 3", 1.0, "facts cited", 0.5),
                judged(sample, "Malmo", "It is big.", "born in Malmo"));
        assertEquals(1.0, judged(sample, "Malmo", "Ann made the bell.", "born in Malmo").get("facts cited"));
    }

    @Test
    void aPromptedNameStandsInABox() throws DatasetException {
        var set = new NeedleReasoning(NeedleData.ENGLISH, NeedleSize.K4);
        var line = new KinLine(List.of("Ann", "Bob", "Cid"), List.of("", ""), 2);
        assertEquals(1, NeedleReasoning.eldest(Reply.of("Ann is Cid's."), line));
        assertEquals(0, NeedleReasoning.eldest(Reply.of("Ann is Bob's aunt."), line));
        var chinese = new KinLine(List.of("李玉", "李玉兰", "王安", "李玉芳"), List.of("", "", ""), 3);
        assertEquals(1, NeedleReasoning.eldest(Reply.of("李玉是李玉芳的祖先。"), chinese));
        assertEquals(0, NeedleReasoning.eldest(Reply.of("李玉兰"), chinese), "another whose name begins so");
        assertEquals(0, NeedleReasoning.eldest(Reply.of("李玉芳"), chinese), "the one that was asked about");
        var prompted = new Reply("\\boxed{Ann}, Bob", Optional.empty(), false, true, List.of(), List.of());
        assertEquals(1, NeedleReasoning.eldest(prompted, line));
        assertEquals(4 * 11 * 4 * 10, set.samples(data, 1).size());
    }

    @Test
    void severalNeedlesAreEachAskedFor() throws DatasetException {
        var sample = first(new NeedleRetrieval(NeedleData.CHINESE, NeedleSize.K4, false));
        assertEquals(11, sample.prompt().get().questions().size());
        assertEquals(Map.of("keywords", 1.0), judged(sample, "鹤0 鹤1 鹤2 鹤3 鹤4 鹤5 鹤6 鹤7 鹤8 鹤9 鹤10"));
        assertEquals(1.0 / 11, judged(sample, "鹤2").get("keywords"), 1e-9);
    }

    @Test
    void longBenchTakesTheFirstLineWhereItSaysSo() throws DatasetException {
        assertEquals(Map.of("classification_score", 1.0), judged(first(new LongBench("trec", "")), "\nblue\nred"));
        assertEquals(Map.of("qa_f1_score", 2.0 / 3), judged(first(new LongBench("hotpotqa", "")), "blue red"));
        assertEquals(Map.of("count_score", 0.0), judged(first(new LongBench("passage_count", "")), "4"));
    }

    @Test
    void theTraceIsWeightedByItsSentencesWhenAllLengthsWereAsked() {
        var scored = new ArrayList<Scored>();
        scored.add(scored(Map.of("needles", 2), Map.of("right", 1.0)));
        scored.add(scored(Map.of("needles", 4), Map.of("right", 1.0)));
        scored.add(scored(Map.of("needles", 4), Map.of("right", 0.0)));
        for (var needles : List.of(8, 16, 32, 64, 128, 256)) {
            scored.add(scored(Map.of("needles", needles), Map.of("right", 0.0)));
        }
        var set = new AncestralTrace(NeedleData.ENGLISH);
        assertEquals(List.of(new BenchFigure("weighted", 0, 0), new BenchFigure("ENL-50", 4, 9),
                new BenchFigure("right", 100 * 2.0 / 9, 9)), set.figures(scored), "512 were not asked");
        scored.add(scored(Map.of("needles", 512), Map.of("right", 0.0)));
        // (2 × 1 + 4 × 0.5) / (2 + 4 + … + 512)
        assertEquals(List.of(new BenchFigure("weighted", 100 * 4.0 / 1022, 10), new BenchFigure("ENL-50", 4, 10),
                new BenchFigure("right", 20, 10)), set.figures(scored));
    }

    @Test
    void probingHasAverageAndGapOverSpansOfPositions() {
        var scored = List.of(scored(Map.of("position", 0), Map.of("words", 1.0)),
                scored(Map.of("position", 49), Map.of("words", 0.5)),
                scored(Map.of("position", 50), Map.of("words", 0.25)));
        // spans 0.75 and 0.25
        assertEquals(List.of(new BenchFigure("average", 50, 3), new BenchFigure("gap", 50, 3)),
                new FilmProbing(FilmItem.Kind.DOCUMENT).figures(scored));
    }
}
