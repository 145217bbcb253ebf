package org.lectern.app.ui.reader;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.Link;
import org.lectern.app.document.model.TextBlock;
import org.lectern.app.document.words.Excerpt;
import org.lectern.inference.api.TextRange;

/// What the marks of notes in flowing text lead to.
final class NoteWords {
    /// A mark: a number, also raised or in brackets, a letter in brackets, or a sign.
    private static final Pattern MARK = Pattern
            .compile("[\\[(]?(?:[0-9]{1,4}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}|[*†‡§¶]{1,3})[\\])]?|\\[[a-z]{1,2}\\]");
    private static final int LONGEST = 1_500; // characters that are shown of a note

    private NoteWords() {}

    /// The words of the note that a link is the mark of; empty where it leads to something else.
    static Optional<String> words(Document document, Link.Inner link) {
        if (!document.format().flows()) {
            return Optional.empty();
        }
        var blocks = document.blocks();
        var first = TextRange.firstEndingAfter(link.offset(), blocks, TextBlock::span);
        if (first >= blocks.size() || beginsItsBlock(document, link) || !isNote(document, link, blocks.get(first))) {
            return Optional.empty();
        }
        var end = first + 1;
        while (end < blocks.size() && blocks.get(first) instanceof TextBlock.Footnote
                && blocks.get(end) instanceof TextBlock.Footnote && !beginsWithMark(document, blocks.get(end))) {
            end++;
        }
        var words = document.text().substring(blocks.get(first).span().start(), blocks.get(end - 1).span().end());
        return Optional.of(Excerpt.begin(words, LONGEST));
    }

    /// As the number before a note, which leads back to its mark.
    private static boolean beginsItsBlock(Document document, Link link) {
        var blocks = document.blocks();
        var own = TextRange.firstEndingAfter(link.span().start(), blocks, TextBlock::span);
        return own < blocks.size() && blocks.get(own).span().start() >= link.span().start();
    }

    /// Whether a block says that it is a note, or begins with the mark that leads to it.
    private static boolean isNote(Document document, Link link, TextBlock block) {
        var mark = link.span().of(document.text()).strip();
        return block instanceof TextBlock.Footnote || (!(block instanceof TextBlock.Heading)
                && MARK.matcher(mark).matches() && plain(mark).equals(plain(firstWord(document, block))));
    }

    /// A mark without what surrounds and raises it.
    private static String plain(String mark) {
        return Normalizer.normalize(mark, Normalizer.Form.NFKC).replaceAll("[\\[\\](){}:]", "");
    }

    private static boolean beginsWithMark(Document document, TextBlock block) {
        return MARK.matcher(firstWord(document, block)).matches();
    }

    private static String firstWord(Document document, TextBlock block) {
        return block.span().of(document.text()).split("[\\s.]", 2)[0];
    }
}
