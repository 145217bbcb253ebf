package org.lectern.app.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.Scope;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.Section;
import org.lectern.app.document.model.TextSpan;
import org.lectern.app.testing.Documents;
import org.lectern.app.testing.TestDesk;
import org.lectern.app.ui.fixture.FakeEngine;
import org.lectern.app.ui.language.Language;

class ScopeViewModelTest {
    private static final Section COAST = new Section("Coast", 1, 0);
    private static final Section HARBOUR = new Section("Harbour", 2, 6);
    private static final Section HILLS = new Section("Hills", 1, 20);

    private final Document document = Documents.of(List.of(COAST, HARBOUR, HILLS), "Gulls cry. ", "Waves break. ",
            "Sheep graze.");
    private final ScopeViewModel model = new ConversationViewModel(
            TestDesk.opened(document, FakeEngine::unhindered)).scope();

    @Test
    void takesSectionsInInTheOrderOfTheDocument() {
        model.toggle(HILLS);
        model.toggle(HARBOUR);
        assertEquals(new Scope.Sections(List.of(HARBOUR, HILLS)), model.scopeProperty().get());
        assertEquals(List.of(new TextSpan(6, 20), new TextSpan(20, document.text().length())),
                model.scopeProperty().get().spans(document));
        model.toggle(HILLS);
        model.toggle(HARBOUR);
        assertEquals(Scope.WHOLE, model.scopeProperty().get());
    }

    @Test
    void aSectionTakesWhatIsBelowItIn() {
        model.toggle(HARBOUR);
        model.toggle(COAST);
        assertEquals(new Scope.Sections(List.of(COAST)), model.scopeProperty().get());
        assertTrue(model.isCovered(HARBOUR));
        assertFalse(model.isCovered(HILLS));
        assertEquals(List.of(new TextSpan(0, 20)), model.scopeProperty().get().spans(document));
    }

    @Test
    void keepsThePageAtWhichItWasChosen() {
        model.pageProperty().set(2);
        model.upToHere();
        model.pageProperty().set(3);
        assertEquals(new Scope.UpToPage(2), model.scopeProperty().get());
        assertEquals(List.of(new TextSpan(0, 24)), model.scopeProperty().get().spans(document));
    }

    @Test
    void keepsTheSelectionThatWasChosen() {
        model.selected();
        assertEquals(Scope.WHOLE, model.scopeProperty().get());
        model.selectionProperty().set(new TextSpan(6, 11));
        model.selected();
        model.selectionProperty().set(null);
        assertEquals(new Scope.Selection(new TextSpan(6, 11), "cry."), model.scopeProperty().get());
        assertEquals("Selected: “cry.”",
                ScopeWords.of(model.scopeProperty().get(), document, new Language(Locale.ENGLISH)));
    }

    @Test
    void namesWhatIsAsked() {
        Language english = new Language(Locale.ENGLISH);
        assertEquals("Whole document", ScopeWords.of(Scope.WHOLE, document, english));
        assertEquals("Pages 1–2", ScopeWords.of(new Scope.UpToPage(2), document, english));
        assertEquals("“Coast” and 1 more", ScopeWords.of(new Scope.Sections(List.of(COAST, HILLS)), document, english));
    }
}
