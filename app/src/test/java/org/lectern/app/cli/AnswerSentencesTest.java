package org.lectern.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Remark;
import org.lectern.app.answering.Remark.Saying;
import org.lectern.app.answering.Statement;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.answering.report.AnswerBasis;
import org.lectern.app.answering.report.AnswerReport;
import org.lectern.app.answering.report.AnswerSentences;
import org.lectern.app.document.model.Document;
import org.lectern.app.testing.Answers;
import org.lectern.app.testing.Documents;

/// Every shape of an answer, as commands print it.
class AnswerSentencesTest {
    private static final Document COAST = Documents.of(List.of(), "The lamp was lit by Ada.", "Wool was not sold.");
    private static final Evidence LAMP = Answers.evidence(COAST, 1, "The lamp was lit by Ada.");
    private static final Evidence WOOL = Answers.evidence(COAST, 2, "Wool was not sold.");

    private static String printed(Answer answer) {
        var out = new StringWriter();
        new AnswerPrinter(new PrintWriter(out), COAST).print(answer);
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    private static JsonObject json(Answer answer) {
        var basis = AnswerBasis.of(COAST, "coast.pdf", answer.scope(), Optional.empty(), Optional.empty());
        return JsonParser.parseString(AnswerReport.of(answer, basis).json()).getAsJsonObject();
    }

    @Test
    void yesOrNoComesWithTheSentenceThatDecides() {
        var answer = Answers.of("Was it sold?", QuestionKind.YESNO, Grounding.PROBABLE, List.of(Remark.of(Saying.NO)),
                List.of(new Statement("Wool was not sold.", List.of(2))), LAMP, WOOL).asked("And wool?");
        assertTrue(printed(answer).startsWith("Understood as: Was it sold?\nNo.\nWool was not sold. [2]\n"
                + "Probably · check the passage · 90%\n\n[1] page 1 · relevance 1.00\n    The lamp"), printed(answer));
        var json = json(answer);
        assertEquals("And wool?", json.get("question").getAsString());
        assertEquals("Was it sold?", json.get("understood_as").getAsString());
        assertEquals("No.\nWool was not sold.", json.get("answer").getAsString());
        assertEquals("yesno", json.get("kind").getAsString());
        assertEquals("probable", json.get("grounding").getAsString());
        assertEquals(0.9, json.get("probability").getAsDouble());
        assertEquals("[\"No.\"]", json.get("remarks").toString());
        assertEquals("[{\"group\":\"\",\"text\":\"Wool was not sold.\",\"evidence\":[2]}]",
                json.get("statements").toString());
    }

    @Test
    void listsAndGroupsAreLines() {
        assertEquals("2 of 9 passages were read for this.", printed(Answers.of("Who?", QuestionKind.LIST,
                Grounding.QUOTED, List.of(Remark.of(Saying.LOOKED_AT, 2, 9)),
                List.of(new Statement("Ada", List.of(1)), new Statement("Wool", List.of(1, 2))), LAMP, WOOL)).lines()
                .toList().get(2));
        assertTrue(printed(Answers.of("Lamp or wool?", QuestionKind.COMPARE, Grounding.QUOTED, List.of(),
                List.of(new Statement("Lamp", "Lit.", List.of(1)), new Statement("Wool", "Not sold.", List.of(2))),
                LAMP, WOOL)).startsWith("Lamp:\nLit. [1]\nWool:\nNot sold. [2]\nQuoted · 90%\n"));
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertTrue(printed(Answers.of("Who?", QuestionKind.FACT, Grounding.NOT_FOUND, List.of(), List.of(), LAMP))
                .startsWith("No answer was found in this document.\n\nThe nearest passages:\n\n[1] page 1"));
        assertTrue(printed(Answers.of("So?", QuestionKind.YESNO, Grounding.NOT_FOUND,
                List.of(Remark.of(Saying.TEXT_DOES_NOT_SAY)), List.of(), LAMP))
                .startsWith("The text does not say.\n\nThe nearest passages:"));
    }

    @Test
    void whatLecternSaysByItselfHasNoProbability() {
        var answer = Answers.of("Hi", QuestionKind.TALK, Grounding.TOLD, List.of(Remark.of(Saying.HELLO)), List.of());
        assertEquals("Hello. Ask what you would like to know from this document.\n", printed(answer));
        assertTrue(json(answer).get("probability").isJsonNull());
        assertTrue(json(answer).get("understood_as").isJsonNull());
        assertEquals("told", json(answer).get("grounding").getAsString());
    }

    @ParameterizedTest
    @MethodSource("org.lectern.app.testing.Remarks#all")
    void everySayingIsASentence(Remark remark) {
        var said = new AnswerSentences(Answers.of("Hi", QuestionKind.FILE, Grounding.TOLD, List.of(remark), List.of()))
                .text();
        assertFalse(said.isBlank() || said.contains("{"), said);
    }
}
