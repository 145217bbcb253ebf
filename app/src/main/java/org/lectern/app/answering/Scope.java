package org.lectern.app.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentRef;
import org.lectern.app.document.model.PageName;
import org.lectern.app.document.model.Section;
import org.lectern.inference.api.TextRange;

/// The part of a document that a question is about; what lies outside is left out as if it did not exist.
public sealed interface Scope {
    Scope WHOLE = new Whole();

    /// The beginning of a text, on one line.
    static String beginning(String text) {
        var words = text.strip().replaceAll("\\s+", " ");
        return words.length() <= Selection.SHOWN ? words : words.substring(0, Selection.SHOWN).strip() + "…";
    }

    /// The characters inside, in ascending stretches.
    List<TextRange> spans(Document document);

    /// Whether a chunk belongs to it that lies only partly inside.
    boolean takesBorders();

    /// A scope without what another one leaves out.
    static Scope leavingOut(Scope like, Scope from) {
        return like instanceof Without(Scope own, DocumentRef document, TextRange span, String words)
                ? new Without(leavingOut(own, from), document, span, words)
                : from;
    }

    /// Everything.
    record Whole() implements Scope {
        @Override
        public List<TextRange> spans(Document document) {
            return List.of(new TextRange(0, document.text().length()));
        }

        @Override
        public boolean takesBorders() {
            return false;
        }
    }

    /// The pages up to one and with it; in a flowing document the parts.
    ///
    record UpToPage(PageName last) implements Scope {
        /// @param page from 1
        public UpToPage(int page) {
            this(PageName.of(page));
        }

        @Override
        public List<TextRange> spans(Document document) {
            return List.of(new TextRange(0, document.endOf(last)));
        }

        @Override
        public boolean takesBorders() {
            return false;
        }
    }

    /// A part of one document, and other documents as a whole.
    record Together(Scope own, List<DocumentRef> others) implements Scope {
        public Together {
            others = List.copyOf(others);
        }

        @Override
        public List<TextRange> spans(Document document) {
            return own.spans(document);
        }

        @Override
        public boolean takesBorders() {
            return own.takesBorders();
        }
    }

    /// A scope without a passage of one of its documents.
    ///
    /// @param span what is left out: whole chunks
    /// @param words the beginning of what the reader knows of it, on one line
    record Without(Scope own, DocumentRef document, TextRange span, String words) implements Scope {
        @Override
        public List<TextRange> spans(Document of) {
            return of.id().equals(document.id())
                    ? own.spans(of).stream().flatMap(this::rest).toList()
                    : own.spans(of);
        }

        private Stream<TextRange> rest(TextRange whole) {
            return !span.overlaps(whole)
                    ? Stream.of(whole)
                    : Stream.of(new TextRange(whole.start(), Math.max(whole.start(), span.start())),
                            new TextRange(Math.min(whole.end(), span.end()), whole.end()))
                            .filter(part -> part.length() > 0);
        }

        @Override
        public boolean takesBorders() {
            return own.takesBorders();
        }
    }

    /// Characters that the reader selected, with the chunks in which they stand.
    ///
    /// @param words the beginning of what was selected, on one line
    record Selection(TextRange span, String words) implements Scope {
        private static final int SHOWN = 40; // characters

        public static Selection of(Document document, TextRange span) {
            return new Selection(span, beginning(span.of(document.text())));
        }

        @Override
        public List<TextRange> spans(Document document) {
            return List.of(span);
        }

        @Override
        public boolean takesBorders() {
            return true;
        }
    }

    /// Some sections with all that is below them.
    record Sections(List<Section> sections) implements Scope {
        public Sections {
            sections = List.copyOf(sections);
        }

        @Override
        public List<TextRange> spans(Document document) {
            var spans = new ArrayList<TextRange>();
            for (var i = 0; i < document.sections().size(); i++) {
                if (sections.contains(document.sections().get(i))) {
                    spans.add(new TextRange(document.sections().get(i).start(), end(document, i)));
                }
            }
            return spans;
        }

        @Override
        public boolean takesBorders() {
            return false;
        }

        private static int end(Document document, int index) {
            var section = document.sections().get(index);
            return document.sections().stream().skip(index + 1L).filter(later -> later.level() <= section.level())
                    .mapToInt(Section::start).findFirst().orElse(document.text().length());
        }
    }
}
