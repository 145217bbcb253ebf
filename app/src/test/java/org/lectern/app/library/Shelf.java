package org.lectern.app.library;

import java.util.Optional;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.answering.receipt.Receipt;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Consulted;
import org.lectern.app.answering.Statement;
import org.lectern.app.answering.Remark;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.NearPassage;
import org.lectern.app.answering.Scope;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.DocumentRef;
import org.lectern.app.document.model.FlowRegion;
import org.lectern.app.document.model.Page;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.PageName;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.app.document.model.PaperPage;
import org.lectern.app.document.model.Place;
import org.lectern.app.document.model.Section;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.FinishReason;

/// Documents and answers to put into a library.
final class Shelf {
    private Shelf() {}

    static Document document(String id, Path file, String title, String... texts) {
        var pages = new ArrayList<Page>();
        var start = 0;
        for (var text : texts) {
            pages.add(new PaperPage(pages.size() + 1, 600, 800, new TextRange(start, start + text.length()),
                    PageVerdict.TEXT));
            start += text.length();
        }
        return new Document(new DocumentId(id), DocumentFormat.PDF, file, title, String.join("", texts), List.of(),
                pages, List.of(), span -> List.of());
    }

    /// An answer of the document's conversation, with a passage of it and one of another.
    static Answer answer(Document document, String question, String text) {
        var evidence = new Evidence(1, 3, "Part › Chapter", 0.25,
                new Place(DocumentRef.of(document), new PageName(2, "ii", 9),
                        new TextRange(4, 9), List.of(new PageRegion(2, 1.5, 2, 3, 4), new FlowRegion(2, 7, 1, 5)),
                        "The key lies there."),
                false);
        var other = new DocumentRef(new DocumentId("ee"), Path.of("/books/other.pdf"), "Other");
        return new Answer(question, Optional.of(question + " there"),
                without(new Scope.Sections(List.of(new Section("Chapter", 2, 4))), document, other),
                QuestionKind.COMPARE, Grounding.PROBABLE,
                Double.NaN, List.of(Remark.of(Remark.Saying.COUNTED, "key", 2)),
                List.of(new Statement("This side", text, List.of(1))), FinishReason.END, List.of(evidence),
                List.of(new NearPassage("Part", new Place(other, PageName.of(2), new TextRange(9, 12),
                        List.of(new FlowRegion(2, 7, 1, 5)), "Keys lie."), true)),
                new Consulted(List.of(0.25, 0.0, 0.5), 3, 3, 4, 7, 2, 1.5), List.of(new Receipt(1, -0.25,
                        new Receipt.Finding(Receipt.Likeness.OTHER, "Maud", -13.8),
                        new Receipt.Finding(Receipt.Likeness.NOTHING, "", -2.5))));
    }

    private static Scope without(Scope own, Document document, DocumentRef other) {
        return new Scope.Without(
                new Scope.Without(own, DocumentRef.of(document), new TextRange(2, 4), "e l"), other,
                new TextRange(9, 12), "Keys");
    }
}
