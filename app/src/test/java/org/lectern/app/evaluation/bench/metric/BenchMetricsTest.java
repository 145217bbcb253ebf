package org.lectern.app.evaluation.bench.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Every measure against values computed by hand.
class BenchMetricsTest {
    private static final double NEAR = 1e-6;

    @Test
    void wordsAreCountedAsOftenAsTheyStandThere() {
        // "red fox red" and "red fox ran": 2 common of 3 and 3
        assertEquals(2.0 / 3, WordF1.ENGLISH.of("The red, fox red!", "a Red fox ran"), NEAR);
        // "red red" and "red": 1 common of 2 and 1
        assertEquals(2.0 / 3, WordF1.ENGLISH.of("red red", "red"), NEAR);
        assertEquals(0, WordF1.ENGLISH.of("", "red"));
        assertEquals(0, WordF1.ENGLISH.of("the", "a"), "nothing is common");
        assertEquals(1, WordF1.ENGLISH.best("blue", List.of("red", "blue")));
        assertEquals(0, WordF1.ENGLISH.best("blue", List.of()));
    }

    @Test
    void chineseWordsAreCharactersAndLatinWords() {
        // 上海 CBD 的 and 上海 cbd: 上, 海, cbd common of 4 and 3
        assertEquals(6.0 / 7, WordF1.CHINESE.of("上海CBD的。", "上海，cbd"), NEAR);
        assertEquals(1, WordF1.CHINESE.of("《上 海》", "上海"));
        assertEquals(0, WordF1.CHINESE.of("。", "，"));
    }

    @Test
    void summariesAreComparedSentenceBySentenceOverDifferentWords() {
        // "the cat sat" shares "the cat" and "sat" with one sentence: 3 different of 4 (a b c) …
        // gold words {the, cat, sat, dog, ran}; given {the, cat, ran, fast}; row of 1st: the cat; of 2nd: ran
        var precision = 3.0 / 4;
        var recall = 3.0 / 5;
        assertEquals(2 * precision * recall / (precision + recall),
                SummaryRouge.ENGLISH.of("the cat ran fast", "the cat sat. dog ran"), NEAR);
        // order counts: "b a" and "a b" share one word of two
        assertEquals(0.5, SummaryRouge.ENGLISH.of("b a", "a b"), NEAR);
        assertEquals(0, SummaryRouge.ENGLISH.of("Cat", "cat"), "letters stay as they are");
        assertEquals(0, SummaryRouge.ENGLISH.of("", "a"));
        assertEquals(0, SummaryRouge.ENGLISH.of("...", "a"));
        // repeated words are one: {a} and {a, b}: precision 1, recall 1/2
        assertEquals(2.0 / 3, SummaryRouge.ENGLISH.of("a a a", "a b"), NEAR);
        // 雨停了 and 雨下了: 雨, 了 of three and three
        assertEquals(2.0 / 3, SummaryRouge.CHINESE.of("雨停了", "雨下了"), NEAR);
    }

    @Test
    void rougeCountsRowsOfWords() {
        // the cat sat / the cat ran: 2 of 3 words, 1 of 2 pairs
        assertEquals(2.0 / 3, new RougeN(1).of("The cat sat.", "the cat ran"), NEAR);
        assertEquals(0.5, new RougeN(2).of("The cat sat.", "the cat ran"), NEAR);
        assertEquals(0, new RougeN(2).of("cat", "cat"), "one word has no pair");
    }

    @Test
    void aClassIsWorthLessAmongOthers() {
        var metric = new ClassFound(List.of("Date", "Food", "Other date", "Individual"));
        assertEquals(1, metric.of("It is a Date.", "Date"));
        assertEquals(0.5, metric.of("Date or Food", "Date"), NEAR);
        assertEquals(0, metric.of("Food", "Date"));
        var parts = new ClassFound(List.of("event", "Other event", "Food"));
        assertEquals(1, parts.of("Other event", "Other event"), "a part of the right name does not count");
        assertEquals(0.5, parts.of("Other event", "event"), NEAR);
    }

    @Test
    void numbersAreRightOrNot() {
        var metric = new RightNumbers();
        assertEquals(1, metric.of("Paragraph 12", "Paragraph 12"));
        assertEquals(0.5, metric.of("段落3或段落4", "段落3"), NEAR);
        assertEquals(2.0 / 3, metric.of("7 7 8", "7"), NEAR);
        assertEquals(0, metric.of("none", "7"));
        assertEquals(0, metric.of("17", "7"));
    }

    @Test
    void linesOfCodeAreAlikeByTheirCharacters() {
        var metric = new LineLikeness();
        assertEquals(1, metric.of("return a;", "return a;"));
        // "abcd" and "abxd": 3 in order of 4 and 4: 0.75
        assertEquals(0.75, metric.of("abcd", "abxd"), NEAR);
        // 2 × 2 / 5 = 0.8; 2 × 1 / 3 = 0.666… is 67 percent
        assertEquals(0.8, metric.of("abc", "ac"), NEAR);
        assertEquals(0.67, metric.of("ab", "a"), NEAR);
        assertEquals(1, metric.of("\n\n```java\n# x\n// y\nabc\nmore", "abc"));
        assertEquals(0, metric.of("", "abc"));
    }

    @Test
    void keywordsStandInTheAnswerAsTheyAre() {
        assertEquals(1, Hits.keyword("It is the Stork.", "Stork"));
        assertEquals(0, Hits.keyword("It is the stork.", "Stork"));
        assertEquals(1, Hits.anyCase("7E1B-AA", "7e1b-aa"));
    }

    @Test
    void theLastBoxCounts() {
        assertEquals(1, Hits.boxed("So \\boxed{Bob} or \\boxed{\\text{Ann Lane}}.", "Ann Lane"));
        assertEquals(1, Hits.boxed("\\boxed{$Ann$}", "Ann"));
        assertEquals(0, Hits.boxed("\\boxed{Ann} then \\boxed{Bob}", "Ann"));
        assertEquals(0, Hits.boxed("Ann", "Ann"), "nothing boxed is wrong");
    }

    @Test
    void theRightNameStandsAlone() {
        var names = List.of("Lane", "Ann Lane", "Cid", "Cid (2)", "Bob");
        assertEquals(1, Hits.onlyName("Ann Lane is Bob's aunt.", "Ann Lane", "Bob", names));
        assertEquals(0, Hits.onlyName("Ann Lane is Bob's aunt.", "Ann Lane", "Cid", names));
        assertEquals(0, Hits.onlyName("Bob", "Ann Lane", "Bob", names));
        assertEquals(1, Hits.onlyName("Ann Lane", "Ann Lane", "Bob", names), "a name inside the right one is none");
        assertEquals(0, Hits.onlyName("Ann Lane", "Lane", "Bob", names), "nor is the right one inside another");
        assertEquals(0, Hits.onlyName("Cid (2)", "Cid", "Bob", names), "signs are signs");
    }

    @Test
    void thePassKeyIsTheFirstNumber() {
        assertEquals(1, Hits.firstDigits("The pass key is 0123. Not 7.", "0123"));
        assertEquals(0, Hits.firstDigits("7, then 0123", "0123"));
        assertEquals(0, Hits.firstDigits("01234", "0123"));
    }

    @Test
    void probingCountsDifferentWordsAndEitherText() {
        // {the, moss, is, green.}: the, is of four
        assertEquals(0.5, Hits.shareOfWords("THE sky is blue", "The moss is green. the"), NEAR);
        assertEquals(0, Hits.shareOfWords("x", " "));
        assertEquals(1, Hits.anyOf("It is A PLANT", List.of("Moss", "a plant.")));
        assertEquals(0, Hits.anyOf("nothing", List.of("Moss", ".")));
    }
}
