package org.lectern.app.answering.way;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Remark;
import org.lectern.app.answering.Remark.Saying;
import org.lectern.app.document.model.Document;
import org.lectern.app.testing.AskedTexts;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;

/// Figures out of tables.
class TableWayTest {
    private static final Document COUNTRIES = AskedTexts.flowing("Countries", "Waves break.",
            "Table 1: Countries of the north", "Country | Population | Capital", "Denmark | 5.8 | Copenhagen",
            "Finland | 5.5 | Helsinki", "Keys:", "Ctrl+W | closes the document", "Escape | stops the answer");

    private static Answer ask(String question, Document document) throws InferenceException {
        return AskedTexts.ask(new TableWay(), question, new CancelSignal(), document);
    }

    @Test
    void theCellIsWhereRowAndHeadMeet() throws InferenceException {
        var answer = ask("What is the population of Finland?", COUNTRIES);
        assertEquals("5.5", answer.text());
        assertEquals(Grounding.QUOTED, answer.grounding());
        assertEquals(List.of("5.5", "Finland | 5.5 | Helsinki", "Population", "Table 1: Countries of the north"),
                answer.evidence().stream().map(Evidence::quote).toList());
        assertEquals(List.of(1, 2, 3, 4), answer.statements().getFirst().evidence());
    }

    @Test
    void aRowIsFoundByAnyOfItsWords() throws InferenceException {
        assertEquals("Denmark", ask("Which country has the capital Copenhagen?", COUNTRIES).text());
        assertEquals("Escape", ask("What stops the answer?", COUNTRIES).text());
    }

    @Test
    void aStatementWithoutARowOfHeadsIsReadByItsYears() throws InferenceException {
        var report = AskedTexts.flowing("Report", "Statement of income for the years 2021, 2020 and 2019, in millions.",
                "Income before taxes | 6,680 | 5,367 | 4,765", "Provision for taxes | 1,601 | 1,308 | 1,061");
        assertEquals("1,308", ask("What was the provision for taxes in 2020?", report).text());
        assertEquals("6,680", ask("What was the income before taxes in 2021?", report).text());
    }

    @Test
    void aRowThatIsNamedAloneGivesAllItsFigures() throws InferenceException {
        var report = AskedTexts.flowing("Report", "Statement of income for the years 2021 and 2020:",
                "Income before taxes | 6,680 | 5,367", "Provision for taxes | 1,601 | 1,308");
        for (var way : List.of(new TableWay(), new FactWay())) {
            var answer = AskedTexts.ask(way, "What was the provision for taxes?", new CancelSignal(), report);
            assertEquals(List.of("2021 1,601", "2020 1,308"),
                    answer.statements().stream().map(one -> one.group() + " " + one.text()).toList());
            assertEquals(Grounding.QUOTED, answer.grounding());
        }
    }

    @Test
    void whatTheTableDoesNotNameIsNotRead() throws InferenceException {
        var answer = ask("What is the population of Norway?", COUNTRIES);
        assertTrue(answer.grounding() != Grounding.QUOTED && !answer.text().contains("5."), answer.text());
    }

    @Test
    void nothingIsWorkedOut() throws InferenceException {
        for (var question : List.of("What is the total population of Denmark and Finland?",
                "Which country has the highest population?")) {
            var answer = ask(question, COUNTRIES);
            assertEquals(List.of(Remark.of(Saying.ONLY_PASSAGES)), answer.remarks());
            assertTrue(answer.statements().isEmpty());
            assertTrue(answer.evidence().stream().anyMatch(one -> one.quote().startsWith("Finland")));
        }
    }

    @Test
    void aTotalThatStandsThereIsACell() throws InferenceException {
        assertEquals("11.3", ask("What is the total population?", AskedTexts.flowing("Countries",
                "Country | Population | Capital", "Denmark | 5.8 | Copenhagen", "Total | 11.3 | none")).text());
    }

    @Test
    void linesThatLookAlikeAreRows() throws InferenceException {
        var plain = AskedTexts.flowing("Ports",
                "Prices/Port     Salt   Tar/Lisbon      12     30/Porto        9     28");
        assertEquals("28", ask("What does tar cost in Porto?", plain).text());
        assertEquals("12", ask("What does salt cost in Lisbon?", plain).text());
    }

    @Test
    void aRowWithASingleCellNamesTheRowsBelow() throws InferenceException {
        var document = AskedTexts.flowing("Properties", "Property |  | ", "file-as |  | ", "Default | none | x",
                "role |  | ", "Default | author | x");
        assertEquals("author", ask("What is the default of role?", document).text());
    }
}
