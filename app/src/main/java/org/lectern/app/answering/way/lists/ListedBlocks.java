package org.lectern.app.answering.way.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.TextBlock;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.text.Terms;

/// A list as a document shows it: a line that introduces it, and its items, which are list items, numbered paragraphs or rows.
///
/// @param lead what introduces it: a paragraph that ends with a colon, or a heading
/// @param items without their marks
public record ListedBlocks(TextRange lead, List<TextRange> items) {
    private static final Pattern MARK = Pattern.compile(
            "(?:[•●▪◦‣·*–—-]|\\(?(?:\\p{Nd}{1,2}|[a-zA-Z]|[ivx]{1,4})[.)])\\s+|[①-⑳]\\s*|[（(]?[\\p{Nd}一二三四五六七八九十]{1,2}[）)．、]\\s*");
    private static final Pattern COLON = Pattern.compile("[:：]\\s*$");

    /// The list that a place introduces or is an item of; empty where it is about something else than the question.
    ///
    /// @param place of the answer
    public static Optional<ListedBlocks> at(Document document, TextRange place, String question) {
        var blocks = document.blocks();
        var here = TextRange.firstEndingAfter(place.start(), blocks, TextBlock::span);
        if (here >= blocks.size()) {
            return Optional.empty();
        }
        var first = here;
        while (first > 0 && isItem(document, blocks.get(first))) {
            first--;
        }
        var lead = blocks.get(first);
        var items = items(document, first + 1);
        return items.size() > 1 && (first == here || !isRow(blocks.get(here)))
                && isLead(document, lead, question)
                        ? Optional.of(new ListedBlocks(lead.span(), items))
                        : Optional.empty();
    }

    /// All lists of a document whose introduction speaks of what is asked.
    public static Stream<ListedBlocks> all(Document document, String question) {
        var blocks = document.blocks();
        return IntStream.range(0, blocks.size() - 1)
                .filter(i -> !isItem(document, blocks.get(i)) && isItem(document, blocks.get(i + 1)))
                .mapToObj(i -> at(document, blocks.get(i).span(), question)).flatMap(Optional::stream);
    }

    // What introduces the list must speak of what is asked
    private static boolean isLead(Document document, TextBlock lead, String question) {
        var text = lead.span().of(document.text());
        var said = Set.copyOf(Terms.of(text));
        return (lead instanceof TextBlock.Heading || COLON.matcher(text).find())
                && Terms.of(question).stream().anyMatch(said::contains);
    }

    private static List<TextRange> items(Document document, int from) {
        var items = new ArrayList<TextRange>();
        var blocks = document.blocks();
        for (var i = from; i < blocks.size() && isItem(document, blocks.get(i))
                && isRow(blocks.get(i)) == isRow(blocks.get(from)); i++) {
            if (depth(blocks.get(i)) <= depth(blocks.get(from))) {
                items.add(bare(document, blocks.get(i).span()));
            }
        }
        return items;
    }

    private static boolean isItem(Document document, TextBlock block) {
        return switch (block) {
            case TextBlock.ListItem _,TextBlock.TableRow _ -> true;
            case TextBlock.Paragraph paragraph -> MARK.matcher(paragraph.span().of(document.text())).lookingAt();
            case TextBlock.Heading _,TextBlock.Preformatted _,TextBlock.Quotation _,TextBlock.Footnote _ -> false;
        };
    }

    private static boolean isRow(TextBlock block) {
        return block instanceof TextBlock.TableRow;
    }

    private static int depth(TextBlock block) {
        return block instanceof TextBlock.ListItem item ? item.depth() : 1;
    }

    private static TextRange bare(Document document, TextRange block) {
        var mark = MARK.matcher(block.of(document.text()));
        return mark.lookingAt() ? new TextRange(block.start() + mark.end(), block.end()) : block;
    }
}
