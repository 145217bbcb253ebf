package org.lectern.inference.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.SourceText.Heading;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.text.Scripts;

/// Passages hold every visible character once, cross no border and are about as long as they should be, whatever the text.
class PassageCutterTest {
    private static final List<String> ODD = List.of("word ", "Sentence. ", "a ", "\n", "\n\n", "\u00A0", "\u3000",
            "日本語の文章です。", "漢", "ภาษาไทย", "한국어 ", "👩‍👩‍👧‍👦", "e\u0301", "\uD83D", "\uDE00", "x".repeat(400), " | ",
            "\t",
            "12.5 ", "Mr. ", "…", "\u0000", "\u200B", "\r\n", ", ", "-".repeat(90), "\u0301", "مرحبا ");
    private static final int LONGEST = 160; // what would leave a tiny rest is not cut

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everyVisibleCharacterIsInOnePassage(int seed) {
        SourceText source = oddText(new Random(seed));
        List<Passage> passages = PassageCutter.cut(source);
        int end = 0;
        for (Passage passage : passages) {
            TextRange range = passage.range();
            assertTrue(range.length() > 0 && range.start() >= end);
            assertBlank(source.text(), end, range.start());
            assertFalse(Scripts.isBlank(source.text().charAt(range.start())));
            assertFalse(Scripts.isBlank(source.text().charAt(range.end() - 1)));
            assertTrue(source.borders().stream().noneMatch(b -> range.start() < b && b < range.end()));
            assertTrue(words(range.of(source.text())) <= LONGEST, () -> words(range.of(source.text())) + " words");
            end = range.end();
        }
        assertBlank(source.text(), end, source.text().length());
    }

    private static SourceText oddText(Random random) {
        StringBuilder text = new StringBuilder();
        TreeSet<Integer> borders = new TreeSet<>();
        List<Heading> headings = new ArrayList<>();
        int pieces = random.nextInt(3000);
        List<String> favourites = ODD.subList(random.nextInt(ODD.size()), ODD.size());
        for (int i = 0; i < pieces; i++) {
            if (random.nextInt(200) == 0) {
                borders.add(text.length());
            }
            if (random.nextInt(150) == 0) {
                headings.add(new Heading(text.length(), 1 + random.nextInt(3), "Heading " + i));
            }
            text.append((random.nextInt(3) == 0 ? ODD : favourites)
                    .get(random.nextInt(random.nextInt(3) == 0 ? ODD.size() : favourites.size()) % favourites.size()));
        }
        return new SourceText("Odd", text.toString(), List.copyOf(borders), headings, List.of());
    }

    private static void assertBlank(String text, int start, int end) {
        assertTrue(text.substring(start, end).chars().allMatch(Scripts::isBlank));
    }

    // at least as many as the cutter counts
    private static int words(String text) {
        int weight = 0;
        for (String word : text.split("[\\s\\p{Z}]+")) {
            long unspaced = word.codePoints().filter(Scripts::isUnspaced).count();
            weight += unspaced > 0 ? (int) unspaced : 3;
        }
        return weight / 3;
    }

    @Test
    void proseIsCutAtSentences() {
        String sentence = "The keeper of the old tower lit the lamp at nine and wrote down the hour in his book. ";
        String text = sentence.repeat(200).strip();
        List<Passage> passages = PassageCutter.cut(SourceText.of(text));
        for (Passage passage : passages) {
            int words = passage.range().of(text).split(" ").length;
            assertTrue(words >= 90 && words <= 130, () -> words + " words");
            assertTrue(passage.range().of(text).startsWith("The keeper"));
        }
    }

    @Test
    void endsOfParagraphsAreBetterThanThoseOfSentences() {
        String sentence = "One two three four five six seven eight nine ten. ";
        String paragraph = sentence.repeat(11).strip();
        String text = String.join("\n\n", List.of(paragraph, paragraph, paragraph, paragraph));
        List<Passage> passages = PassageCutter.cut(SourceText.of(text));
        assertEquals(List.of(paragraph, paragraph, paragraph, paragraph),
                passages.stream().map(passage -> passage.range().of(text)).toList());
    }

    @Test
    void aTinyRestJoinsItsNeighbour() {
        String text = "word ".repeat(150).strip();
        assertEquals(1, PassageCutter.cut(SourceText.of(text)).size());
        List<Passage> two = PassageCutter.cut(SourceText.of("word ".repeat(165).strip()));
        assertEquals(2, two.size());
        assertTrue(two.stream().allMatch(passage -> passage.range().length() > 5 * 50));
    }

    @Test
    void aShortSectionStaysAlone() {
        String text = "Short page.\nAnother page. " + "word ".repeat(100).strip();
        List<Passage> passages = PassageCutter.cut(new SourceText("", text, List.of(12)));
        assertEquals("Short page.", passages.getFirst().range().of(text));
        assertEquals(2, passages.size());
    }

    @Test
    void rowsOfTablesAreWhole() {
        StringBuilder text = new StringBuilder("The table below says when the ships leave.\n\n");
        for (int row = 0; row < 80; row++) {
            text.append("Harbour No. ").append(row).append(" | Mon. and Tue. at nine | 12.50 | Capt. Smith\n");
        }
        List<Passage> passages = PassageCutter.cut(SourceText.of(text.toString()));
        assertTrue(passages.size() > 5);
        for (Passage passage : passages.subList(1, passages.size())) {
            String rows = passage.range().of(text);
            assertTrue(rows.startsWith("Harbour No."), rows);
            assertTrue(rows.endsWith("Capt. Smith"), rows);
        }
    }

    @Test
    void textWithoutSpacesIsCutAtItsSentences() {
        String text = "灯台守は九時に灯をともし、帳面に時刻を書いた。".repeat(100);
        List<Passage> passages = PassageCutter.cut(SourceText.of(text));
        for (Passage passage : passages) {
            assertTrue(passage.range().length() >= 270 && passage.range().length() <= 390);
            assertTrue(passage.range().of(text).endsWith("。"));
        }
    }

    @Test
    void passagesKnowWhatOfThemIsNeverQuoted() {
        String text = "Contents 1 2 3.\n\nThe lamp of the harbour.";
        int body = text.indexOf("The");
        List<Passage> passages = PassageCutter.cut(new SourceText("", text, List.of(body), List.of(),
                List.of(new TextRange(0, body), new TextRange(body + 4, body + 8))));
        assertEquals(List.of(List.of(new TextRange(0, 15)), List.of(new TextRange(4, 8))),
                passages.stream().map(Passage::asides).toList());
        assertEquals(List.of(true, false), passages.stream().map(passage -> passage.isAside(text)).toList());
    }

    @Test
    void passagesKnowTheirHeadings() {
        String filling = "\n\n" + "word ".repeat(110).strip() + ".\n\n";
        String text = "Intro" + filling + "Part" + filling + "Section" + filling + "Next" + filling;
        SourceText source = new SourceText("Book", text, List.of(),
                List.of(new Heading(text.indexOf("Part"), 1, "Part"),
                        new Heading(text.indexOf("Section"), 2, "Section"),
                        new Heading(text.indexOf("Next"), 1, "Next")),
                List.of());
        assertEquals(List.of("Book", "Book › Part", "Book › Part › Section", "Book › Next"),
                PassageCutter.cut(source).stream().map(Passage::heading).toList());
    }
}
