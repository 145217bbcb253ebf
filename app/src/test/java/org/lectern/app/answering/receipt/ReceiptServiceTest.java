package org.lectern.app.answering.receipt;

import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Draft;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Statement;
import org.lectern.app.answering.Subject;
import org.lectern.app.answering.Scope;
import org.lectern.app.answering.SourceMap;
import org.lectern.app.answering.AnswerService;
import org.lectern.inference.api.Context;
import org.lectern.app.answering.way.SentencesWay;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.receipt.Receipt.Likeness;
import org.lectern.app.document.model.Document;
import org.lectern.app.testing.Answers;
import org.lectern.app.testing.Documents;
import org.lectern.app.testing.FirstPassages;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.api.passage.PassageRanker;

/// Whether an answer rests on a passage, told by asking without it and about it alone.
class ReceiptServiceTest {
    private static final String QUESTION = "Which is the highest hill?";
    private static final String FACT = "The highest hill is Corrin. ";
    private static final String OTHER = "It is bare. ";
    private static final String GULLS = "The gulls cry. ";

    private final KeywordEngine engine = new KeywordEngine();
    private final CancelSignal cancel = new CancelSignal();

    @Test
    void theSentenceThatAloneHoldsTheAnswerIsNeededAndEnough() throws InferenceException {
        var receipt = receipt(Documents.of(List.of(), GULLS, FACT + OTHER), Scope.WHOLE).orElseThrow();
        assertEquals(Likeness.NOTHING, receipt.without().likeness());
        assertEquals(Likeness.SAME, receipt.alone().likeness());
        assertTrue(receipt.isNeeded() && receipt.isEnough());
        assertTrue(receipt.fall() > 10 && receipt.kept() > 0 && receipt.evidence() == 1, receipt.toString());
    }

    @Test
    void ofTwoPassagesThatSayItNoneIsNeeded() throws InferenceException {
        var receipt = receipt(Documents.of(List.of(), FACT, GULLS, FACT), Scope.WHOLE).orElseThrow();
        assertEquals(Likeness.SAME, receipt.without().likeness());
        assertFalse(receipt.isNeeded());
        assertTrue(receipt.isEnough());
        assertTrue(receipt.fall() > 0 && receipt.fall() < Math.log(2), receipt.toString());
    }

    @Test
    void nothingOutsideTheScopeIsRead() throws InferenceException {
        var receipt = receipt(Documents.of(List.of(), FACT, GULLS, FACT), new Scope.UpToPage(1)).orElseThrow();
        assertEquals(Likeness.NOTHING, receipt.without().likeness());
    }

    @Test
    void otherDocumentsOfTheQuestionTakePart() throws InferenceException {
        var own = Documents.of(List.of(), GULLS, FACT);
        try (var first = studied(own); var second = studied(Documents.of(List.of(), FACT))) {
            var subjects = List.of(new Subject(own, first, Scope.WHOLE),
                    new Subject(Documents.of(List.of(), FACT), second, Scope.WHOLE));
            assertEquals(Likeness.SAME, receipt(subjects).orElseThrow().without().likeness());
        }
    }

    // what is measured is what asking about the text without the sentence gives
    @Test
    void theFallIsThatOfAskingWithoutTheSentence() throws InferenceException {
        var receipt = receipt(Documents.of(List.of(), "The hill of Ebb is high. ", FACT + OTHER), Scope.WHOLE)
                .orElseThrow();
        var odds = new AnswerOdds(FACT.strip(), AnswerOdds.Offered.SENTENCES);
        var whole = odds.logProbability(seen(Documents.of(List.of(), "The hill of Ebb is high. ", FACT + OTHER)));
        var cut = odds.logProbability(seen(Documents.of(List.of(), "The hill of Ebb is high. ", OTHER)));
        assertEquals(whole - cut, receipt.fall(), 1e-9);
    }

    private List<AnswerOdds.Seen> seen(Document document) throws InferenceException {
        try (var text = studied(document)) {
            return engine.passages().rank(QUESTION, new Context.Studied(text, List.of()), cancel).stream()
                    .map(one -> new AnswerOdds.Seen(one.read().orElseThrow(), one.text(), one.range().start()))
                    .toList();
        }
    }

    @Test
    void aStoppedCheckTellsNothing() throws InferenceException {
        var document = Documents.of(List.of(), GULLS, FACT);
        try (var text = studied(document)) {
            var subjects = List.of(new Subject(document, text, Scope.WHOLE));
            var answer = answer(subjects);
            cancel.cancel();
            service().check(subjects, answer, answer.evidence(), (evidence, told) -> fail("told " + told), cancel);
        }
    }

    private Optional<Receipt> receipt(Document document, Scope scope) throws InferenceException {
        try (var text = studied(document)) {
            return receipt(List.of(new Subject(document, text, scope)));
        }
    }

    private Optional<Receipt> receipt(List<Subject> subjects) throws InferenceException {
        var answer = answer(subjects);
        assertEquals(FACT.strip(), answer.text());
        return receipt(subjects, answer);
    }

    private Optional<Receipt> receipt(List<Subject> subjects, Answer answer) throws InferenceException {
        var told = new ArrayList<Optional<Receipt>>();
        service().check(subjects, answer, List.of(answer.evidence().getFirst()), (evidence, receipt) -> {
            assertEquals(answer.evidence().getFirst(), evidence);
            told.add(receipt);
        }, cancel);
        assertEquals(1, told.size());
        return told.getFirst();
    }

    // the passages are ranked once, however many are checked, and each is told when it is known
    @Test
    void allThatIsCitedIsCheckedInOrderUntilItIsStopped() throws InferenceException {
        var document = Documents.of(List.of(), FACT, GULLS, "Corrin is the highest hill of all. ");
        try (var text = studied(document)) {
            var subjects = List.of(new Subject(document, text, Scope.WHOLE));
            var answer = new AnswerService(() -> engine, () -> Decoding.EXACT,
                    (question, passages, stop) -> QuestionKind.FACT, any -> asking -> {
                        var draft = new Draft(asking);
                        asking.ranked().stream().limit(2).forEach(one -> draft.quote(one, one.range()));
                        return draft.finish(Grounding.QUOTED);
                    }).ask(subjects, QUESTION, AnswerListener.SILENT, cancel);
            var told = new ArrayList<Integer>();
            service().check(subjects, answer, answer.evidence(), (evidence, one) -> told.add(evidence.number()),
                    cancel);
            assertEquals(List.of(1, 2), told);
            told.clear();
            service().check(subjects, answer, answer.evidence(), (evidence, one) -> {
                told.add(evidence.number());
                cancel.cancel();
            }, cancel);
            assertEquals(List.of(1), told);
        }
    }

    @Test
    void aPassageThatWasFoundByReadingOnIsReadForIt() throws InferenceException {
        var far = new KeywordEngine() {
            @Override
            public PassageRanker passages() {
                return new FirstPassages(1);
            }
        };
        var document = Documents.of(List.of(), GULLS, FACT + OTHER);
        try (var text = studied(document)) {
            var subjects = List.of(new Subject(document, text, Scope.WHOLE));
            var answer = answer(subjects);
            var told = new ArrayList<Optional<Receipt>>();
            new ReceiptService(() -> far).check(subjects, answer, answer.evidence(), (one, found) -> told.add(found),
                    cancel);
            assertTrue(told.getFirst().orElseThrow().isEnough(), told.toString());
        }
    }

    @Test
    void wordsThatNoPassageOffersAreLookedForInTheSentencesAndElseNotJudged() throws InferenceException {
        var document = Documents.of(List.of(), GULLS, FACT + OTHER);
        try (var text = studied(document)) {
            var subjects = List.of(new Subject(document, text, Scope.WHOLE));
            var evidence = Answers.evidence(document, 1, FACT.strip());
            var item = Answers.of(QUESTION, QuestionKind.LIST, Grounding.QUOTED, List.of(),
                    List.of(new Statement("Corrin", List.of(1))), inChunk(evidence, 1));
            assertTrue(receipt(subjects, item).orElseThrow().isEnough());
            assertTrue(receipt(subjects, item).orElseThrow().isNeeded());
            var counted = Answers.of(QUESTION, QuestionKind.LIST, Grounding.QUOTED, List.of(),
                    List.of(new Statement("Ben Ebb", List.of(1))), inChunk(evidence, 1));
            assertEquals(Optional.empty(), receipt(subjects, counted));
        }
    }

    private static Evidence inChunk(Evidence one, int chunk) {
        return new Evidence(one.number(), chunk, one.section(), one.score(), one.place(), one.isElsewhere());
    }

    private Answer answer(List<Subject> subjects) throws InferenceException {
        return new AnswerService(() -> engine, () -> Decoding.EXACT, (question, passages, stop) -> QuestionKind.EXPLAIN,
                any -> new SentencesWay()).ask(
                        subjects, QUESTION, AnswerListener.SILENT,
                        cancel);
    }

    private ReceiptService service() {
        return new ReceiptService(() -> engine);
    }

    private StudiedText studied(Document document) throws InferenceException {
        var text = engine.study(SourceMap.source(document));
        text.encode((chunks, of) -> {}, cancel);
        return text;
    }
}
