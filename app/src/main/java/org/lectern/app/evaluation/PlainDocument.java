package org.lectern.app.evaluation;

import java.nio.file.Path;
import java.util.List;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.FlowPage;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.inference.api.TextRange;

/// A text of a data set as a document of one page.
public final class PlainDocument {
    private PlainDocument() {}

    public static Document of(String title, String text) {
        var page = new FlowPage(1, "", new TextRange(0, text.length()), PageVerdict.TEXT);
        return new Document(new DocumentId("0".repeat(64)), DocumentFormat.TXT, Path.of("sample.txt"), title, text,
                List.of(), List.of(page), List.of(), span -> List.of());
    }
}
