package org.lectern.app.ui.conversation;

import java.util.List;
import org.lectern.app.document.model.DocumentRef;
import org.lectern.app.answering.Scope;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageName;
import org.lectern.app.document.model.Section;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.language.PageWords;

/// How a scope is named.
final class ScopeWords {
    private ScopeWords() {}

    /// @param document null before it is read
    static String of(Scope scope, Document document, Language language) {
        return switch (scope) {
            case Scope.Whole whole -> language.now("scope.whole");
            case Scope.UpToPage(PageName last) ->
                PageWords.of(last, flows(document) ? "scope.up-to-part" : "scope.up-to-page", language);
            case Scope.Together(Scope own, List<DocumentRef> others) -> others.size() == 1
                    ? language.now("scope.with-one", of(own, document, language), others.getFirst().title())
                    : language.now("scope.with", of(own, document, language), others.size());
            case Scope.Without without ->
                language.now("scope.without", of(without.own(), document, language), without.words());
            case Scope.Selection selection -> language.now("scope.selection", selection.words());
            case Scope.Sections(List<Section> sections) -> sections.size() == 1
                    ? language.now("scope.section", sections.getFirst().title())
                    : language.now("scope.sections", sections.getFirst().title(), sections.size() - 1);
        };
    }

    static boolean flows(Document document) {
        return document != null && document.format().flows();
    }
}
