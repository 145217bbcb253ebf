package org.lectern.app.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.answering.way.SentencesWay;
import org.lectern.app.testing.Documents;
import org.lectern.app.testing.FirstPassages;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.passage.PassageRanker;

/// What is read after the first answer changes it where it answers better.
class ReadingOnTest {
    private static final String QUESTION = "Why does the old lamp burn paraffin?";
    private static final String NEAR = "The old lamp is of brass. ";
    private static final String BEST = "The old lamp burns paraffin because whale oil smoked. ";

    private final List<Answer> better = new ArrayList<>();
    private final List<Integer> progress = new ArrayList<>();
    private final CancelSignal cancel = new CancelSignal();
    private final ReadsFirst engine = new ReadsFirst();

    private static final class ReadsFirst extends KeywordEngine {
        @Override
        public PassageRanker passages() {
            return new FirstPassages(2);
        }
    }

    @Test
    void aBetterPlaceChangesTheAnswer() throws InferenceException {
        var last = readOn(40, 35);
        assertEquals(1, better.size());
        assertEquals(BEST.strip(), better.getFirst().text());
        assertEquals(BEST.strip(), last.text());
        assertEquals(List.of(18, 34, 40), progress);
        assertEquals(40, last.consulted().read());
    }

    @Test
    void withoutABetterPlaceItStays() throws InferenceException {
        var last = readOn(40, -1);
        assertEquals(List.of(), better);
        assertEquals(40, last.consulted().read());
    }

    @Test
    void itCanBeStopped() throws InferenceException {
        cancel.cancel();
        readOn(40, 35);
        assertEquals(List.of(), better);
        assertEquals(List.of(), progress);
    }

    private Answer readOn(int pages, int best) throws InferenceException {
        var document = Documents.of(List.of(), IntStream.range(0, pages)
                .mapToObj(page -> page == best ? BEST : page == 0 ? NEAR : "Page " + page + " tells of gulls. ")
                .toArray(String[]::new));
        try (var text = engine.study(SourceMap.source(document))) {
            text.encode((chunks, of) -> {}, new CancelSignal());
            var subjects = List.of(new Subject(document, text, Scope.WHOLE));
            var first = new SentencesWay().answer(new Asking(QUESTION, QuestionKind.EXPLAIN,
                    AskedDocuments.of(subjects), engine, Decoding.EXACT, AnswerListener.SILENT, new CancelSignal(),
                    System.nanoTime()));
            assertTrue(ReadingOn.isOf(first));
            assertFalse(first.text().equals(BEST.strip()));
            return new ReadingOn(() -> engine, any -> new SentencesWay()).read(subjects, first,
                    new ReadingOn.Listener() {
                        @Override
                        public void read(int passages, int of) {
                            progress.add(passages);
                        }

                        @Override
                        public void better(Answer answer) {
                            better.add(answer);
                        }
                    }, cancel);
        }
    }
}
