package org.lectern.app.evaluation.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.app.evaluation.files.Asked.given;
import static org.lectern.app.evaluation.files.Asked.judged;
import static org.lectern.app.evaluation.files.Asked.question;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.app.evaluation.files.Given.Passage;
import org.lectern.app.evaluation.files.Given.Stance;

/// The rules of docs/evaluation/README.md.
class FileJudgeTest {
    private static final String MANY = " and so on and on and on and on and on and on and on".repeat(3);

    @ParameterizedTest
    @EnumSource(value = AskedKind.class, names = {"FACT", "TABLE", "FOLLOW_UP"})
    void aPhraseIsRightThatHoldsTheAnswerAndLittleElse(AskedKind kind) {
        var asked = question(kind, "Rokovoko", "the island of Rokovoko");
        assertEquals(Judged.RIGHT, judged(asked, "He came from Rokovoko."));
        assertEquals(Judged.RIGHT, judged(asked, "islands, Rokovoko island of"));
        assertEquals(Judged.SILENTLY_WRONG, judged(asked, "Nantucket"));
        assertEquals(Judged.SILENTLY_WRONG, judged(asked, "Rokovoko" + MANY));
        assertEquals(Judged.SILENTLY_WRONG, judged(asked, ""));
    }

    @Test
    void aLongAnswerMayBeThreeTimesAsLong() {
        var wanted = "one thing after another is said here and then it ends at last with this";
        assertEquals(Judged.RIGHT, judged(question(AskedKind.FACT, wanted), wanted + MANY.substring(0, 60)));
        assertEquals(Judged.SILENTLY_WRONG, judged(question(AskedKind.FACT, wanted), wanted + MANY));
    }

    @Test
    void wordsThatAreAlikeAreRightButNumbersMustBeEqual() {
        assertEquals(Judged.RIGHT, judged(question(AskedKind.FACT, "Exobiology Branch of NASA"), "NASA Exobiology"));
        assertEquals(Judged.SILENTLY_WRONG, judged(question(AskedKind.FACT, "04 July 2018"), "04 July 2017"));
        assertEquals(Judged.RIGHT, judged(question(AskedKind.FACT, "04 July 2018"), "July 4, 2018"));
    }

    @Test
    void aRowIsNoCell() {
        var asked = Asked.in("en", AskedKind.TABLE, "how much memory with -5?", "4400k");
        assertEquals(Judged.RIGHT, judged(asked, "-5: 4400k"));
        assertEquals(Judged.SILENTLY_WRONG, judged(asked, "-5 | 4400k | 2600k | 862684"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "en | no  | No.                            | RIGHT",
            "en | no  | No, it is refused.             | RIGHT",
            "en | no  | no                             | RIGHT",
            "en | no  | No chapter may be encrypted    | SILENTLY_WRONG",
            "en | no  | nobody                         | SILENTLY_WRONG",
            "en | yes | no                             | SILENTLY_WRONG",
            "en | yes | the material may be used       | SILENTLY_WRONG",
            "de | yes | Ja                             | RIGHT",
            "de | no  | nein – nie                     | RIGHT",
            "ja | yes | はい。そうです                 | RIGHT",
            "ja | no  | いいえ                         | RIGHT"})
    void yesAndNoAreSaidFirst(String language, String wanted, String answer, Judged judged) {
        assertEquals(judged, judged(Asked.in(language, AskedKind.YESNO, "Is it?", wanted), answer));
    }

    @Test
    void aVerdictOfTheProductCountsMoreThanItsWords() {
        var asked = question(AskedKind.YESNO, "no");
        var given = new Given("Is it?", "yesno", "yes, sentence", Stance.SURE, "end", "quoted", Optional.of(false),
                Optional.empty(), List.of(), List.of());
        assertEquals(Judged.RIGHT, FileJudge.judge(asked, given, 1).judged());
    }

    @Test
    void aListNeedsAllItems() {
        var asked = question(AskedKind.LIST, "Core", "Topics", "Applications");
        assertEquals(Judged.RIGHT, judged(asked, "Applications; topics; and the core"));
        var half = FileJudge.judge(asked, given("Core and Topics", Stance.SURE), 1);
        assertEquals(Judged.SILENTLY_WRONG, half.judged());
        assertEquals(2 / 3.0, half.found(), 1e-9);
        assertEquals(Judged.SILENTLY_WRONG, judged(asked, "Core, Topics, Applications" + MANY));
    }

    @Test
    void anExplanationHoldsMostWordsOfASentence() {
        var asked = question(AskedKind.EXPLAIN, "The heat of the sun dries the wet sand.");
        assertEquals(Judged.RIGHT, judged(asked, "It is hot. The sun dries the sand by its heat. Wind helps."));
        assertEquals(Judged.SILENTLY_WRONG, judged(asked, "The sand of the sea is the end of the wet."));
        assertEquals(Judged.SILENTLY_WRONG, judged(asked, "The heat of the sun dries the wet sand." + MANY.repeat(4)));
    }

    @Test
    void aCountIsTheFirstNumber() {
        var asked = question(AskedKind.COUNT, "4");
        assertEquals(Judged.RIGHT, judged(asked, "four times, in 2 chapters"));
        assertEquals(Judged.SILENTLY_WRONG, judged(asked, "2 of 4"));
        assertEquals(Judged.SILENTLY_WRONG, judged(asked, "often"));
    }

    @Test
    void aFileIsKnownByWhatTheAnswerHolds() {
        assertEquals(Judged.RIGHT, judged(Asked.in("de", AskedKind.FILE, "Wie lang?", "117"), "Es hat 117 Seiten."));
        assertEquals(Judged.SILENTLY_WRONG, judged(question(AskedKind.FILE, "117"), "1117"));
    }

    @Test
    void japaneseIsComparedWithoutSpaces() {
        var asked = Asked.in("ja", AskedKind.FACT, "名前は？", "大徹");
        assertEquals(Judged.RIGHT, judged(asked, "大 徹和尚です。"));
        assertEquals(Judged.SILENTLY_WRONG, judged(asked, "大徹" + "と".repeat(60)));
    }

    @Test
    void whatIsNotThereIsRefused() {
        var asked = question(AskedKind.NEAR_MISS);
        assertEquals(Judged.RIGHT, FileJudge.judge(asked, given("", Stance.REFUSING), 1).judged());
        assertEquals(Judged.DOUBTED, FileJudge.judge(asked, given("Maud", Stance.DOUBTING), 1).judged());
        assertEquals(Judged.SILENTLY_WRONG, judged(asked, "Maud"));
    }

    @Test
    void doubtAndRefusalAreNoSilentError() {
        var asked = question(AskedKind.FACT, "Maud");
        assertEquals(Judged.DOUBTED, FileJudge.judge(asked, given("Ellery", Stance.DOUBTING), 1).judged());
        assertEquals(Judged.DOUBTED, FileJudge.judge(asked, given("Maud", Stance.REFUSING), 1).judged());
        assertEquals(Judged.RIGHT, FileJudge.judge(asked, given("Maud", Stance.DOUBTING), 1).judged());
    }

    @Test
    void aSummaryIsForEyes() {
        assertEquals(Judged.BY_EYE, judged(question(AskedKind.SUMMARY), "It is about tides."));
    }

    @Test
    void anyPassageMayStandInTheRightPlace() {
        var places = new AnswerPlaces(List.of(7), List.of("2.5.  Memory Management"), List.of(12));
        var elsewhere = new Passage(List.of(1, 2), List.of("2. Use", "2.4. Options"), "x");
        assertEquals(Optional.of(false), placeRight(places, elsewhere));
        assertEquals(Optional.of(true), placeRight(places, elsewhere, new Passage(List.of(6, 7), List.of(), "x")));
        assertEquals(Optional.of(true), placeRight(places, new Passage(List.of(12), List.of(), "x")));
        assertEquals(Optional.of(true),
                placeRight(places, new Passage(List.of(3), List.of("2. Use", "2.5. MEMORY MANAGEMENT"), "x")));
        assertEquals(Optional.empty(), placeRight(AnswerPlaces.NONE, elsewhere));
    }

    private static Optional<Boolean> placeRight(AnswerPlaces places, Passage... shown) {
        return FileJudge.judge(Asked.at(places), Asked.shown(shown), 1).placeRight();
    }
}
