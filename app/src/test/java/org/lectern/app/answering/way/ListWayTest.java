package org.lectern.app.answering.way;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.lectern.inference.api.TextRange;
import org.lectern.app.answering.Scope;
import org.lectern.app.answering.way.lists.NumberWords;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Remark;
import org.lectern.app.answering.Remark.Saying;
import org.lectern.app.answering.Statement;
import org.lectern.app.document.model.Document;
import org.lectern.app.testing.AskedTexts;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;

/// What a text names, one by one.
class ListWayTest {
    private static Answer ask(String question, Document document) throws InferenceException {
        return AskedTexts.ask(new ListWay(), question, new CancelSignal(), document);
    }

    private static List<String> items(Answer answer) {
        return answer.statements().stream().map(Statement::text).toList();
    }

    @Test
    void aListThatASentenceIntroducesIsItsItems() throws InferenceException {
        var answer = ask("Which tools does the gardener need?", AskedTexts.flowing("Garden", "Rain falls.",
                "The gardener needs these tools:", "- a spade", "- a rake with\ttwelve teeth", "Sun shines."));
        assertEquals(List.of("a spade", "a rake with twelve teeth"), items(answer));
        assertEquals(List.of("a spade", "The gardener needs these tools:"),
                answer.evidenceOf(answer.statements().getFirst()).stream().map(Evidence::quote).toList());
        assertEquals(List.of(Remark.of(Saying.LOOKED_AT, 1, 1)), answer.remarks());
        assertEquals(Grounding.QUOTED, answer.grounding());
        assertTrue(answer.evidence().stream().allMatch(one -> one.score() > 0 && one.score() <= 1), "a share");
    }

    @Test
    void numberedParagraphsAreAListToo() throws InferenceException {
        assertEquals(List.of("The Leader", "The Secretary."), items(ask("Which bodies decide about the project?",
                AskedTexts.flowing("Rules", "These bodies decide about the project:", "1. The Leader;",
                        "2. The Secretary.", "The rest follows."))));
    }

    @Test
    void ofTwoListsTheOneThatSaysWhatIsAskedIsTaken() throws InferenceException {
        assertEquals(List.of("rest", "sleep"), items(ask("What are goals of part 2?", AskedTexts.flowing("Course",
                "Part 1:", "- run", "- goals of part 2 too", "Part 2:", "- rest", "- sleep"))));
    }

    @Test
    void aListIsFoundByItsIntroductionWhereverItStands() throws InferenceException {
        var far = "Gardens need tools, and a gardener needs a garden, says the gardener. ".repeat(8);
        assertEquals(List.of("spade", "rake"), items(ask("Which two things make up the kit of the gardener?",
                AskedTexts.flowing("Garden", far, far, "Rain falls. ".repeat(60),
                        "The kit of the gardener has two things:", "- spade", "- rake", "Sun shines. ".repeat(60),
                        "The things that make up the kit of the gardener are these:", "- gloves", "- boots",
                        "Sun shines. ".repeat(60), "The kit of the gardener has more things:", "- gloves", "- boots",
                        "- hats"))));
    }

    @Test
    void aSentenceThatSaysHowManyNamesThem() throws InferenceException {
        assertEquals(List.of("Core", "Topics", "Applications"), items(ask("Into which three parts is the book split?",
                AskedTexts.flowing("Preface", "The book is split into three parts: Core, Topics, Applications (Part C, "
                        + "Part T, Part A). Rain falls."))));
        assertEquals(List.of("one that knows what words mean", "one that reads a page", "a decoder that writes"),
                items(ask("What are the three networks of the model?",
                        AskedTexts.flowing("Model", "The model has three "
                                + "networks: one that knows what words mean; one that reads a page (if asked, always); a decoder "
                                + "that writes."))));
    }

    @Test
    void aFactOfSeveralThingsIsAListWhereSoManyAreNamed() throws InferenceException {
        var way = new Ways().of(QuestionKind.FACT);
        var book = AskedTexts.flowing("Preface", "The book is split into three parts: Core, Topics, Applications.");
        assertEquals(List.of("Core", "Topics", "Applications"),
                items(AskedTexts.ask(way, "Into which three parts is the book split?", new CancelSignal(), book)));
        assertEquals(1, items(AskedTexts.ask(way, "Into which two parts is the book split?", new CancelSignal(), book))
                .size());
        assertTrue(NumberWords.areAsked("what are the two reasons"));
        assertTrue(NumberWords.areAsked("Welche drei Teile hat das Buch?"));
        assertFalse(NumberWords.areAsked("which of the two brothers won?"));
        assertFalse(NumberWords.areAsked("what two of them said"));
        assertFalse(NumberWords.areAsked("what did the three say?"));
        assertEquals(OptionalInt.of(3), NumberWords.in("遅れた理由は三つある。"));
        assertEquals(OptionalInt.of(4), NumberWords.in("必要なもの4点：鍋、水、塩、米"));
        assertEquals(OptionalInt.empty(), NumberWords.in("第三章を読むと三十人が三つ目の丘にいる。"));
    }

    @Test
    void itemsOutsideTheScopeAreNotNamed() throws InferenceException {
        var alibi = " was far away. " + "The rain fell on the roof all night. ".repeat(30);
        var document = AskedTexts.flowing("Manor", "The four suspects in the manor are:", "- the cook" + alibi,
                "- the nephew" + alibi, "- the vicar" + alibi, "- the captain" + alibi);
        int end = document.text().indexOf("the nephew");
        var scope = new Scope.Selection(new TextRange(0, end), "The four suspects");
        var answer = AskedTexts.ask(new ListWay(), "Who are the four suspects in the manor?", scope, new CancelSignal(),
                document);
        assertTrue(answer.statements().stream().noneMatch(one -> one.text().contains("vicar")
                || one.text().contains("captain")), answer.text());
        assertEquals(4, items(AskedTexts.ask(new ListWay(), "Who are the four suspects in the manor?", Scope.WHOLE,
                new CancelSignal(), document)).size());
    }

    @Test
    void aHeadingIsNoItem() throws InferenceException {
        assertEquals(List.of(), items(ask("Who digs beds in gardens?",
                AskedTexts.flowing("Garden", "# Who digs beds in gardens", "A man digs."))));
    }

    @Test
    void passagesThatNameTheSameAreOneStatement() throws InferenceException {
        var far = "Waves break on the rocks and gulls cry. ".repeat(6);
        var answer = ask("Which ships lie in the harbour?", AskedTexts.flowing("Harbour",
                "In the harbour lie ships: the brig Anna.", far, "In the harbour lie ships: the brig Anna.", far));
        assertEquals(1, answer.statements().size());
        assertEquals(2, answer.evidence().size());
        assertEquals(Grounding.PROBABLE, answer.grounding()); // one alone is hardly all
    }

    @Test
    void placesAreSentences() throws InferenceException {
        assertEquals(List.of("Money rules the town. Money was scarce."),
                items(ask("Show me all passages about money in the town.",
                        AskedTexts.flowing("Town", "Money rules the town. Money was scarce. Rain falls."))));
    }

    @Test
    void nothingIsNamedWhereNothingIsFound() throws InferenceException {
        var answer = ask("Which tools does the gardener need?", AskedTexts.flowing("Coast", "Waves break."));
        assertEquals(Grounding.NOT_FOUND, answer.grounding());
        assertTrue(answer.statements().isEmpty());
        assertFalse(answer.evidence().isEmpty());
    }

    @Test
    void aStoppedListIsStopped() throws InferenceException {
        var cancel = new CancelSignal();
        cancel.cancel();
        assertEquals(Grounding.STOPPED, AskedTexts.ask(new ListWay(), "Which tools are needed?", cancel,
                AskedTexts.flowing("Garden", "Tools are needed.")).grounding());
    }
}
