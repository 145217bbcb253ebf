package org.lectern.inference.engine.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.inference.api.QuestionRewriter.Turn;

/// A conversation is written as in training.
class DialogueTest {
    @Test
    void hasALineForEachTurn() {
        var dialogue = new Dialogue("The Tower", List.of(new Turn("who lit\n the lamp?", "the keeper"),
                new Turn("why?", "")), " and when? ");
        assertEquals("Text: The Tower\nwho lit the lamp? — the keeper\nwhy? — not found\nand when?", dialogue.text());
    }

    @Test
    void longAnswersAreCutBetweenWords() {
        var words = "abcdefg ".repeat(40);
        var lines = new Dialogue("", List.of(new Turn("q", words)), "why?").text().split("\n");
        assertEquals("q — " + "abcdefg ".repeat(20) + "…", lines[1]);
        var emoji = new Dialogue("", List.of(new Turn("q", "x" + "🙂".repeat(100))), "why?").text();
        assertTrue(emoji.codePoints().noneMatch(one -> Character.isSurrogate((char) one) && one < 0x10000));
    }
}
