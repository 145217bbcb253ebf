package org.lectern.app.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.FlowPage;
import org.lectern.app.document.model.Page;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.inference.api.TextRange;

/// A text of a data set as a document.
public final class PlainDocument {
    private PlainDocument() {}

    public static Document of(String title, String text) {
        return of(title, text, List.of());
    }

    /// A text of several pages.
    ///
    /// @param starts ascending offsets of all pages but the first
    public static Document of(String title, String text, List<Integer> starts) {
        var pages = new ArrayList<Page>();
        var start = 0;
        for (var i = 0; i <= starts.size(); i++) {
            int end = i < starts.size() ? starts.get(i) : text.length();
            pages.add(new FlowPage(i + 1, "", new TextRange(start, end), PageVerdict.TEXT));
            start = end;
        }
        return new Document(new DocumentId("0".repeat(64)), DocumentFormat.TXT, Path.of("sample.txt"), title, text,
                List.of(), pages, List.of(), span -> List.of());
    }
}
