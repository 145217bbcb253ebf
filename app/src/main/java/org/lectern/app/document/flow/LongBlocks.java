package org.lectern.app.document.flow;

import java.util.List;
import org.lectern.app.document.model.TextBlock;
import org.lectern.inference.api.TextRange;

/// Cuts blocks that are too long to be laid out at once; nothing of the text is changed.
final class LongBlocks {
    static final int LONGEST = 6_000; // characters
    private static final int SHORTEST = LONGEST / 2;
    private static final String SENTENCE_ENDS = ".!?。！？\n";

    private LongBlocks() {}

    static void add(CharSequence text, TextBlock block, List<TextBlock> blocks) {
        var span = block.span();
        if (span.length() <= LONGEST) {
            blocks.add(block);
            return;
        }
        for (var start = span.start(); start < span.end();) {
            var end = span.end() - start <= LONGEST ? span.end() : cut(text, start);
            blocks.add(piece(block, new TextRange(start, end)));
            start = end;
            while (start < span.end() && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
        }
    }

    /// After a sentence, else after a word, else wherever the length is reached.
    private static int cut(CharSequence text, int start) {
        var word = 0;
        for (var end = start + LONGEST; end > start + SHORTEST; end--) {
            if (SENTENCE_ENDS.indexOf(text.charAt(end - 1)) >= 0) {
                return end;
            }
            if (word == 0 && Character.isWhitespace(text.charAt(end))) {
                word = end;
            }
        }
        var end = start + LONGEST;
        return word > 0 ? word : Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    private static TextBlock piece(TextBlock block, TextRange span) {
        return switch (block) {
            case TextBlock.Heading heading -> new TextBlock.Heading(span, heading.level());
            case TextBlock.ListItem item -> new TextBlock.ListItem(span, item.depth());
            case TextBlock.Preformatted lines -> new TextBlock.Preformatted(span);
            case TextBlock.Quotation quotation -> new TextBlock.Quotation(span);
            case TextBlock.Footnote note -> new TextBlock.Footnote(span);
            case TextBlock.TableRow row -> new TextBlock.Paragraph(span);
            case TextBlock.Paragraph paragraph -> new TextBlock.Paragraph(span);
        };
    }
}
