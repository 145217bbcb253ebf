package org.lectern.app.ui.reader.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.lectern.app.document.model.Formula.Fraction;
import org.lectern.app.document.model.Formula.Row;
import org.lectern.app.document.model.Formula.Sign;
import org.lectern.app.document.model.Formula.Term;

class FormulaSetterTest {
    private static final FormulaSetter SETTER = new FormulaSetter("Inter", List.of("flow-text", "flow-marked"));

    private static Sign sign(String words) {
        return new Sign(words, false);
    }

    @Test
    void setsEveryTermOnceHoweverDeepItIs() {
        Term nested = sign("x");
        for (var i = 0; i < 40; i++) {
            nested = new Row(List.of(nested, sign("y")));
        }
        var deep = nested;
        var set = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SETTER.set(deep, 17));
        assertEquals(41, set.getChildrenUnmodifiable().size());
    }

    @Test
    void allOfAFormulaHasTheColoursOfItsLine() {
        var set = SETTER.set(new Fraction(sign("1"), sign("2")), 17);
        assertEquals(3, set.getChildrenUnmodifiable().size());
        assertTrue(set.getChildrenUnmodifiable().stream()
                .allMatch(node -> node.getStyleClass().contains("flow-marked")));
    }

    @Test
    void bracketsAreAsHighAsWhatTheyHold() {
        var half = new Fraction(sign("1"), sign("2"));
        var set = SETTER.set(new Row(List.of(sign("("), half, sign(")"))), 17);
        var brackets = set.getChildrenUnmodifiable().stream().filter(Text.class::isInstance).map(Text.class::cast)
                .filter(text -> text.getText().equals("(")).toList();
        assertEquals(1, brackets.size());
        assertTrue(!brackets.getFirst().getTransforms().isEmpty());
    }
}
