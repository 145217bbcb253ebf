package org.lectern.app.document.layout;

import java.util.ArrayList;
import java.util.List;
import org.lectern.app.document.model.TextBlock;
import org.lectern.app.document.model.TextSpan;

/// The blocks of a running text, told apart by the separators that [RunningText] puts between them.
public final class Blocks {
    private static final String PARAGRAPH = "\n\n";

    private Blocks() {}

    /// A paragraph for every stretch between blank lines, or a row for each of its lines where it has several.
    public static List<TextBlock> of(String text) {
        var blocks = new ArrayList<TextBlock>();
        for (var start = 0; start < text.length();) {
            var found = text.indexOf(PARAGRAPH, start);
            var end = found < 0 ? text.length() : found;
            stretch(text, start, end, blocks);
            start = found < 0 ? end : end + PARAGRAPH.length();
        }
        return blocks;
    }

    private static void stretch(String text, int start, int end, List<TextBlock> blocks) {
        var feed = text.indexOf('\n', start);
        if (feed < 0 || feed >= end) {
            add(new TextBlock.Paragraph(new TextSpan(start, end)), blocks);
            return;
        }
        for (var at = start; at < end;) {
            feed = text.indexOf('\n', at);
            var stop = feed < 0 || feed > end ? end : feed;
            var row = new TextSpan(at, stop);
            add(new TextBlock.TableRow(row, List.of(row)), blocks);
            at = stop + 1;
        }
    }

    private static void add(TextBlock block, List<TextBlock> blocks) {
        if (block.span().length() > 0) {
            blocks.add(block);
        }
    }
}
