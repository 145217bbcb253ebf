package org.lectern.app.answering.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What leans on the conversation is completed from it, in three languages; what stands by itself is left alone.
class FollowUpsTest {
    private final FollowUps followUps = new FollowUps();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Who kept the light?       | Maud Ellery     | When did she retire?           | When did Maud Ellery retire?",
            "Who kept the light?       | Maud Ellery.    | What was her first ship?       | What was Maud Ellery’s first ship?",
            "Who kept the light?       | Maud Ellery     | Who wrote to her in winter?    | Who wrote to Maud Ellery in winter?",
            "Who kept the light?       | Maud Ellery     | Did she know Peter Ness?       | Did Maud Ellery know Peter Ness?",
            "What was painted?         | the White Tower | Who painted it?                | Who painted the White Tower?",
            "Which town did they reach? | Vardo          | How deep is its harbour?       | How deep is Vardo’s harbour?",
            "Where is the cellar key?  | In the hall     | Who hid it?                    | Who hid the cellar key?",
            "Which lake froze over?    | Lake Inari      | Did anyone walk across it?     | Did anyone walk across Lake Inari?",
            "Who signed the treaty?    | Iceland and Norway | When did they leave it?     | When did Iceland and Norway leave the treaty?",
            "What is a manifold?       | A kind of pipe  | what is it made of             | what is a manifold made of",
            "Who is the auditor?       | Ernst Kraus     | where does he work?            | where does the auditor Ernst Kraus work?"})
    void whatWasSpokenOfStandsForThePronoun(String before, String answer, String question, String whole) {
        assertEquals(whole, meaning(question, before, answer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Who rules Qatar?               | Hamad bin Khalifa | since when?           | since when is it that Hamad bin Khalifa rules Qatar?",
            "Did the mill close?            | Yes, in 2009      | why?                  | why did the mill close in 2009?",
            "Did the mill close?            | No                | why not?              | why did the mill not close?",
            "Does the ferry carry cars?     | Yes               | how many?             | how many cars does the ferry carry?",
            "Was anyone rescued?            | Yes, Peter Ness   | by whom?              | by whom was Peter Ness rescued?",
            "How long is the tunnel?        | 9 km              | how wide?             | how wide is the tunnel?",
            "How many women voted?          | 312               | and how many men?     | how many men voted?",
            "Can I fit the pump myself?     | No                | who can?              | who can fit the pump myself?",
            "Was the bridge repaired?       | Yes               | paid by whom?         | by whom was the bridge paid?",
            "Did the ship sink in 1901?     | Yes               | was anyone saved?     | was anyone saved (the ship sink in 1901)?",
            "How high is the rent?          | 640 euros         | and in winter?        | how high is the rent in winter?"})
    void questionWordsAreCompleted(String before, String answer, String question, String whole) {
        assertEquals(whole, meaning(question, before, answer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "How much notice must the tenant give? | Two months | and the landlord?       | how much notice must the landlord give?",
            "What was the profit in 2018?          | 3 million  | what about 2019?        | what was the profit in 2019?",
            "What was the profit in 2018?          | 3 million  | and in 2019?            | what was the profit in 2019?",
            "Was Syria warned?                     | Yes        | and Greece?             | was Greece warned?",
            "What does error E4 mean?              | No water   | and E7?                 | what does error E7 mean?",
            "Do dogs eat grass?                    | Yes        | what about cats?        | do cats eat grass?",
            "When was the Severn Bridge opened?    | 1966       | And the Forth?          | When was the Forth Bridge opened?"})
    void whatIsNamedTakesThePlaceOfItsLike(String before, String answer, String question, String whole) {
        assertEquals(whole, meaning(question, before, answer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Who kept the light? | Maud Ellery | When was the bridge repaired?",
            "Who kept the light? | Maud Ellery | Is it legal to fish from the pier?",
            "Who kept the light? | Maud Ellery | What must a keeper do when he falls ill?",
            "What is the light?  | A lamp      | What time is it in Tokyo at noon in London?",
            "Is there fog?       | Yes         | Does it rain more in spring?",
            "Where is the key?   | In the hall | How many rooms are there?",
            "Who paid?           | Peter Ness  | price of the second edition?",
            "Wer hat den Turm gebaut? | Peter Ness  | Ist es teuer, in München zu wohnen?",
            "Wer hat den Turm gebaut? | Peter Ness  | Was muss ein Wärter tun, wenn er krank ist?",
            "灯台守は誰ですか？  | 山田花子    | 彼岸花はいつ咲きますか？",
            "灯台守は誰ですか？  | 山田花子    | それでも続けましたか？",
            "彼はどこにいましたか？ | 階段の下にいました。 | 橋はいつ直されましたか？"})
    void otherQuestionsStandByThemselves(String before, String answer, String question) {
        assertEquals("-", meaning(question, before, answer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Wann wurde der Turm gebaut?      | 1652            | und der Hafen?           | Wann wurde der Hafen gebaut?",
            "Wie hoch war der Umsatz 2022?    | 4,2 Mio. Euro   | und 2023?                | Wie hoch war der Umsatz 2023?",
            "Wer leitet das Museum?           | Anke Wessel     | seit wann?               | seit wann leitet das Museum?",
            "Gab es Tunnel?                   | Ja              | wie viele?               | wie viele Tunnel gab es?",
            "Darf ich grillen?                | Ja              | auch sonntags?           | Darf ich grillen auch sonntags?",
            "Wer leitet das Museum?           | Frau Wessel     | wie alt ist sie?         | wie alt ist Frau Wessel?",
            "Wo ist der Wassertank?           | Hinten links    | wie leere ich ihn?       | wie leere ich den Wassertank?",
            "Wen heiratet Hauke?              | Elke            | was ist ihr Vater von Beruf? | was ist Elkes Vater von Beruf?",
            "Wer half Lilienthal?             | Sein Bruder Gustav | und wann war das?     | wann war das (Wer half Lilienthal: Sein Bruder Gustav)?",
            "Wo lernte Clara ihn kennen?      | In Leipzig      | wie lange lebte sie dort? | wie lange lebte Clara in Leipzig?"})
    void germanIsUnderstood(String before, String answer, String question, String whole) {
        assertEquals(whole, meaning(question, before, answer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "灯台守は誰ですか？         | 山田花子。   | 彼女はいつ引退しましたか？         | 山田花子はいつ引退しましたか？",
            "船はどこに着きましたか？   | ヴァルデ港   | そこの深さは？                     | ヴァルデ港の深さは？",
            "灯台守は誰ですか？         | Maud Ellery  | 彼の船の名前は？                   | Maud Elleryの船の名前は？",
            "通された部屋はどこですか？ | 二階の奥     | それはどのくらいの大きさの部屋でしたか？ | 通された部屋はどのくらいの大きさの部屋でしたか？",
            "富士山は何県にありますか？ | 静岡県       | じゃあ北岳は？                     | 北岳は何県にありますか？",
            "北岳の高さは何メートルですか？ | 3193メートル | 富士山は？                     | 富士山の高さは何メートルですか？",
            "源氏は都を離れましたか？   | はい         | なぜ？                             | 源氏はなぜ都を離れましたか？",
            "母は誰ですか？             | 桐壺更衣     | いつ亡くなりましたか？             | 桐壺更衣はいつ亡くなりましたか？"})
    void japaneseIsUnderstood(String before, String answer, String question, String whole) {
        assertEquals(whole, meaning(question, before, answer));
    }

    @Test
    void whoIsTheSubjectOfWhatSomebodyCanDo() {
        assertEquals("why was the software made?",
                meaning("why was it made?", "Who can use the software?", "Teachers"));
        assertEquals("when is the race?", meaning("when is it?", "Who will win the race?", "Ann"));
    }

    @Test
    void theConversationIsRemembered() {
        var turns = List.of(new Turn("Who kept the light?", Optional.of("Maud Ellery")),
                new Turn("Which year was that?", Optional.empty()),
                new Turn("How tall is the tower?", Optional.of("30 metres")));
        assertEquals(Optional.of("When did Maud Ellery retire?"), followUps.meaning("When did she retire?", turns, ""));
    }

    @Test
    void aQuestionWordIsAboutWhatWasAnswered() {
        var turns = List.of(new Turn("Was the gun found?", Optional.of("Yes")),
                new Turn("Was the gun loaded?", Optional.empty()));
        assertEquals(Optional.of("where was the gun found?"), followUps.meaning("where?", turns, ""));
    }

    @Test
    void theTitleTellsWhoTheFirstQuestionIsAbout() {
        assertEquals(Optional.of("Where was Marie Curie born?"),
                followUps.meaning("Where was she born?", List.of(), "Marie Curie"));
        assertEquals(Optional.empty(), followUps.meaning("Where was she born?", List.of(), "scan-20190412.pdf"));
        assertEquals(Optional.empty(), followUps.meaning("Where was she born?", List.of(), ""));
    }

    @Test
    void aTitleOfOneThingIsNotMeantBySeveral() {
        var first = "what do the good tools have against them?";
        assertEquals(Optional.empty(), followUps.meaning(first, List.of(), "Virus Protection for Beginners"));
        assertEquals(Optional.of("how fast are the Trains of Norway?"),
                followUps.meaning("how fast are they?", List.of(), "The Trains of Norway"));
    }

    @Test
    void withoutAnAnswerNobodyIsMeant() {
        var turns = List.of(new Turn("When?", Optional.empty()));
        assertEquals(Optional.empty(), followUps.meaning("When did she retire?", turns, ""));
    }

    @Test
    void whatIsNoQuestionIsLeftAlone() {
        var turns = List.of(new Turn("", Optional.of("")), new Turn("?", Optional.of("?")),
                new Turn("(…)", Optional.of("Maud Ellery")));
        for (String odd : List.of("", " ", "?", "…", "and", "and?", "what about", "(", "it", "'s", "und", "は？", "🙂")) {
            for (int length = 0; length <= turns.size(); length++) {
                var before = turns.subList(0, length);
                assertTrue(followUps.meaning(odd, before, "Tower").filter(String::isBlank).isEmpty(), odd);
            }
        }
    }

    @Test
    void isQuick() {
        var turns = new ArrayList<Turn>();
        for (int number = 0; number < 40; number++) {
            turns.add(new Turn("Who owned the mill by the river in " + (1900 + number) + "?",
                    Optional.of("Ernst Kraus and his brother")));
        }
        for (int round = 0; round < 200; round++) {
            followUps.meaning("why did they sell it to her?", turns, "The Mill");
        }
        long start = System.nanoTime();
        for (int round = 0; round < 100; round++) {
            followUps.meaning("why did they sell it to her?", turns, "The Mill");
        }
        var each = Duration.ofNanos((System.nanoTime() - start) / 100);
        assertTrue(each.toMillis() < 20, "took " + each);
    }

    private String meaning(String question, String before, String answer) {
        return followUps.meaning(question, List.of(new Turn(before, Optional.of(answer))), "").orElse("-");
    }
}
