package org.lectern.app.evaluation.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Consulted;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Remark;
import org.lectern.app.answering.Remark.Saying;
import org.lectern.app.answering.Scope;
import org.lectern.app.answering.Statement;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.DocumentRef;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.PageName;
import org.lectern.app.document.model.Place;
import org.lectern.app.evaluation.files.Given.Stance;
import org.lectern.inference.api.FinishReason;
import org.lectern.inference.api.TextRange;

/// What of an answer is judged.
class GivenTest {
    private static Answer answer(Grounding grounding, double probability, String text, Remark... remarks) {
        var region = new PageRegion(4, 0, 0, 9, 9);
        var place = new Place(new DocumentRef(new DocumentId("b"), Path.of("b.pdf"), "B"), PageName.of(3),
                new TextRange(0, 9),
                List.of(region), "A quote.");
        return new Answer("Who?", Optional.of("Who is Maud?"), Scope.WHOLE, QuestionKind.FACT, grounding, probability,
                List.of(remarks), text.isEmpty() ? List.of() : List.of(new Statement(text, List.of(1))),
                FinishReason.END, List.of(new Evidence(1, 0, "One › Two", 0.5, place, false)), List.of(),
                new Consulted(List.of(), 1, 1, 1, 1, 0, 1));
    }

    @Test
    void hasWhatIsSaidAndWhereItStands() {
        var given = Given.of(answer(Grounding.QUOTED, 0.75, "Maud"));
        assertEquals("Who is Maud?", given.asked());
        assertEquals("fact", given.kind());
        assertEquals("Maud", given.text());
        assertEquals("quoted", given.grounding());
        assertEquals(Optional.of(0.75), given.probability());
        assertEquals(List.of(new Given.Passage(List.of(3, 4), List.of("One", "Two"), "A quote.")), given.evidence());
        assertEquals(Optional.empty(), Given.of(answer(Grounding.TOLD, Double.NaN, "x")).probability());
    }

    @Test
    void hasFiguresWithoutTheWordsAround() {
        assertEquals("4", Given.of(answer(Grounding.TOLD, Double.NaN, "", Remark.of(Saying.COUNTED, "3 SPI", 4, 2),
                Remark.of(Saying.LOOKED_AT, 9, 9))).text());
        assertEquals("117\nMaud", Given.of(answer(Grounding.TOLD, Double.NaN, "Maud", Remark.of(Saying.PAGES, 117)))
                .text());
    }

    @Test
    void hasAVerdictOnlyWhereOneIsSaid() {
        assertEquals(Optional.of(true), Given.of(answer(Grounding.QUOTED, 1, "x", Remark.of(Saying.YES))).verdict());
        assertEquals(Optional.of(false), Given.of(answer(Grounding.QUOTED, 1, "x", Remark.of(Saying.NO))).verdict());
        assertEquals(Optional.empty(),
                Given.of(answer(Grounding.QUOTED, 1, "x", Remark.of(Saying.SEE_THE_SENTENCE))).verdict());
    }

    @ParameterizedTest
    @CsvSource({
            "QUOTED,    YES,                 SURE",
            "TOLD,      PAGES,               SURE",
            "TOLD,      AUTHOR_UNKNOWN,      DOUBTING",
            "TOLD,      NOT_FROM_A_DOCUMENT, REFUSING",
            "PROBABLE,  YES,                 DOUBTING",
            "QUOTED,    SEE_THE_SENTENCE,    DOUBTING",
            "NOT_FOUND, TEXT_DOES_NOT_SAY,   REFUSING",
            "NOT_FOUND, ONLY_PASSAGES,       REFUSING"})
    void standsToItAsTheReaderIsTold(Grounding grounding, Saying said, Stance stance) {
        assertEquals(stance, Given.of(answer(grounding, 1, "x", Remark.of(said, "1"))).stance());
    }
}
