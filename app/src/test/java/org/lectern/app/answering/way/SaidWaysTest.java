package org.lectern.app.answering.way;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Scope;
import org.lectern.app.document.model.PageLabels;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.testing.Documents;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;

/// Talk, commands, rewriting, and what no document holds.
class SaidWaysTest {
    private final Questioned document = new Questioned(Documents.of(List.of(),
            "The gulls cry over the harbour. The keeper of the lighthouse was Maud Ellery. ",
            "The storm broke the mast. The moon is 384400 kilometres away."));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "hello | HELLO", "Hallo! | HELLO", "こんにちは | HELLO",
            "thanks, that helped a lot | YOU_ARE_WELCOME", "danke dir, super | YOU_ARE_WELCOME",
            "ありがとう | YOU_ARE_WELCOME",
            "hmm that can't be right, look again | LOOK_AGAIN", "Das stimmt nicht. | LOOK_AGAIN", "本当ですか | LOOK_AGAIN",
            "what can you do? | ABILITIES", "are you a real person | ABILITIES", "あなたは何ができますか？ | ABILITIES"})
    void talkIsAnswered(String words, String saying) throws InferenceException {
        assertEquals(saying, document.told(QuestionKind.TALK, words).getFirst());
        assertEquals(Grounding.TOLD, document.ask(QuestionKind.TALK, words).grounding());
    }

    @Test
    void aGreetingSaysWhatCanBeAsked() throws InferenceException {
        assertEquals(List.of("HELLO", "ABILITIES"), document.told(QuestionKind.TALK, "hi there"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "search for \"inheritance tax\" | search inheritance tax", "such nach \"Kündigung\" | search Kündigung",
            "「鯨」を検索して | search 鯨", "Show the passage about the storm again, please | search the storm",
            "go to page 2 | page 2", "open page xiv | page xiv", "30ページを開いて | page 30", "dark mode | settings",
            "zoom in | zoom",
            "Schrift größer bitte | zoom", "close this tab | close", "open the contract from yesterday | library",
            "export my answers | export", "rotate the page | nothing", "sing | other"})
    void commandsNameWhatDoesThem(String words, String told) throws InferenceException {
        assertEquals(List.of("DO_IN_THE_WINDOW " + told), document.told(QuestionKind.COMMAND, words));
    }

    @Test
    void whatIsSearchedForIsShown() throws InferenceException {
        var answer = document.ask(QuestionKind.COMMAND, "take me to the part about the storm");
        assertEquals("The storm broke the mast.", answer.nearest().getFirst().quote());
        assertEquals(Grounding.TOLD, answer.grounding());
    }

    @Test
    void thePageThatIsAskedForIsShownIfItMayBeSeen() throws InferenceException {
        assertEquals("The storm broke the mast.",
                document.ask(QuestionKind.COMMAND, "go to page 2").nearest().getFirst().quote());
        var labelled = new Questioned(document.document().labelled(PageLabels.ofPaper(List.of("2", "A-3"))));
        assertEquals(List.of("DO_IN_THE_WINDOW page A-3"), labelled.told(QuestionKind.COMMAND, "go to page A-3"));
        assertEquals("The storm broke the mast.",
                labelled.ask(QuestionKind.COMMAND, "go to page A-3").nearest().getFirst().quote());
        var read = new Questioned(document.document(), new Scope.UpToPage(1), new CancelSignal());
        assertTrue(read.ask(QuestionKind.COMMAND, "go to page 2").nearest().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "translate page 3 to english please | translate", "Übersetze den Absatz ins Englische | translate",
            "この段落を英語に訳して | translate", "what's this in spanish | translate", "make it less formal | write",
            "explain this to me like I'm five | write"})
    void rewritingNeedsALargerModel(String words, String what) throws InferenceException {
        assertEquals(List.of("NEEDS_A_LARGER_MODEL " + what), document.told(QuestionKind.REWRITE, words));
    }

    @Test
    void aShorterTextIsSentencesOfIt() throws InferenceException {
        var answer = document.ask(QuestionKind.REWRITE, "shorten this");
        assertEquals(Grounding.QUOTED, answer.grounding());
        assertTrue(answer.remarks().isEmpty());
    }

    @Test
    void whatNoDocumentHoldsIsSaidToBeSo() throws InferenceException {
        var answer = document.ask(QuestionKind.OUTSIDE, "What should I cook for dinner tonight?");
        assertEquals(Grounding.NOT_FOUND, answer.grounding());
        assertEquals(List.of("NOT_FROM_A_DOCUMENT"),
                document.told(QuestionKind.OUTSIDE, "What should I cook for dinner tonight?"));
    }

    @Test
    void whatThisDocumentHoldsAfterAllIsAnswered() throws InferenceException {
        for (var kind : List.of(QuestionKind.OUTSIDE, QuestionKind.TALK, QuestionKind.COMMAND)) {
            var answer = document.ask(kind, "How far away is the moon?");
            assertTrue(answer.text().contains("384400"), answer.toString());
        }
    }

    @Test
    void stoppedNothingIsSaid() throws InferenceException {
        var cancel = new CancelSignal();
        cancel.cancel();
        for (var kind : List.of(QuestionKind.OUTSIDE, QuestionKind.TALK, QuestionKind.COMMAND)) {
            assertEquals(Grounding.STOPPED,
                    new Questioned(document.document(), Scope.WHOLE, cancel).ask(kind, "How far away is the moon?")
                            .grounding());
        }
    }

    @Test
    void whatIsSaidToLecternIsNotLookedForInTheText() throws InferenceException {
        assertEquals(Grounding.TOLD, document.ask(QuestionKind.TALK, "What can you do with the moon?").grounding());
        assertEquals(Grounding.TOLD, document.ask(QuestionKind.COMMAND, "search for the moon").grounding());
    }
}
