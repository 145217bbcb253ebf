package org.lectern.app.ui.reader.selection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.TextBlock;
import org.lectern.inference.api.TextRange;
import org.lectern.app.ui.control.ReadBlock;

/// The text of a document on paper as it lies on its pages; those used last are kept at hand.
public final class DocumentText {
    private static final int KEPT = 8;

    private final Document document;
    private final Map<Integer, PageText> pages = new LinkedHashMap<>(16, 0.75f, true);

    public DocumentText(Document document) {
        this.document = document;
    }

    public Document document() {
        return document;
    }

    /// @param page from 1
    public PageText page(int page) {
        PageText text = pages.get(page);
        if (text == null) {
            text = PageText.of(document, page);
            pages.put(page, text);
            if (pages.size() > KEPT) {
                pages.remove(pages.keySet().iterator().next());
            }
        }
        return text;
    }

    /// The part of a span that lies on a page.
    public List<PageRegion> regions(TextRange span, int page) {
        List<PageRegion> regions = new ArrayList<>();
        TextRange whole = document.pages().get(page - 1).span();
        if (span.overlaps(whole)) {
            TextRange part = new TextRange(Math.max(span.start(), whole.start()), Math.min(span.end(), whole.end()));
            document.regions().of(part).forEach(region -> {
                if (region instanceof PageRegion onPaper && onPaper.page() == page) {
                    regions.add(onPaper);
                }
            });
        }
        return regions;
    }

    /// What was read of a page, in reading order.
    public List<ReadBlock> blocks(int page) {
        TextRange whole = document.pages().get(page - 1).span();
        List<ReadBlock> blocks = new ArrayList<>();
        for (TextBlock block : document.blocks()) {
            if (block.span().overlaps(whole)) {
                blocks.add(new ReadBlock(ReadBlock.Kind.of(block), blocks.size() + 1, regions(block.span(), page)));
            }
        }
        return blocks;
    }
}
