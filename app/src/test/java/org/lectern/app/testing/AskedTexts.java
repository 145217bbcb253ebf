package org.lectern.app.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.AskedDocuments;
import org.lectern.app.answering.Asking;
import org.lectern.app.answering.Scope;
import org.lectern.app.answering.SourceMap;
import org.lectern.app.answering.Subject;
import org.lectern.app.answering.Way;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.FlowPage;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.app.document.model.TextBlock;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.api.TextRange;

/// Texts that are asked in one way, with an engine that knows words.
public final class AskedTexts {
    private static final String CELL = " | ";

    private AskedTexts() {}

    /// Asks whole documents.
    public static Answer ask(Way way, String question, CancelSignal cancel, Document... documents)
            throws InferenceException {
        return ask(way, question, Scope.WHOLE, cancel, documents);
    }

    /// Asks documents, all within a scope.
    public static Answer ask(Way way, String question, Scope scope, CancelSignal cancel, Document... documents)
            throws InferenceException {
        return ask(way, question, scope, new KeywordEngine(), cancel, documents);
    }

    /// Asks documents of an engine.
    public static Answer ask(Way way, String question, Scope scope, KeywordEngine engine, CancelSignal cancel,
            Document... documents) throws InferenceException {
        var texts = new ArrayList<StudiedText>();
        try {
            var subjects = new ArrayList<Subject>();
            for (var document : documents) {
                var text = engine.study(SourceMap.source(document));
                texts.add(text);
                text.encode((done, of) -> {}, new CancelSignal());
                subjects.add(new Subject(document, text, scope));
            }
            return way.answer(new Asking(question, QuestionKind.LIST, AskedDocuments.of(subjects), engine,
                    Decoding.EXACT, AnswerListener.SILENT, cancel, System.nanoTime()));
        } finally {
            texts.forEach(StudiedText::close);
        }
    }

    /// A flowing document of one part, a block for each line: "# " begins a heading, "- " a list item, and " | " stands between the
    /// cells of a row. A "/" stands for a line break in a block.
    public static Document flowing(String title, String... lines) {
        var text = new StringBuilder();
        var blocks = new ArrayList<TextBlock>();
        for (var line : lines) {
            var start = text.length();
            text.append(line.startsWith("# ") ? line.substring(2) : line.replace('/', '\n'));
            blocks.add(block(line, start, new TextRange(start, text.length())));
            text.append('\n');
        }
        var whole = new TextRange(0, text.length());
        return new Document(new DocumentId(title), DocumentFormat.HTML, Path.of("made.html"), title, text.toString(),
                List.of(), List.of(new FlowPage(1, "", whole, PageVerdict.TEXT)), blocks, span -> List.of());
    }

    private static TextBlock block(String line, int start, TextRange span) {
        if (line.startsWith("# ")) {
            return new TextBlock.Heading(span, 1);
        }
        if (line.startsWith("- ")) {
            return new TextBlock.ListItem(span, 1);
        }
        return line.contains(CELL) ? new TextBlock.TableRow(span, cells(line, start)) : new TextBlock.Paragraph(span);
    }

    private static List<TextRange> cells(String line, int start) {
        var cells = new ArrayList<TextRange>();
        var from = 0;
        for (var bar = line.indexOf(CELL); bar >= 0; bar = line.indexOf(CELL, from)) {
            cells.add(new TextRange(start + from, start + bar));
            from = bar + CELL.length();
        }
        cells.add(new TextRange(start + from, start + line.length()));
        return cells;
    }
}
