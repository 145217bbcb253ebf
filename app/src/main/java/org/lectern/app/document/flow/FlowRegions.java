package org.lectern.app.document.flow;

import java.util.ArrayList;
import java.util.List;
import org.lectern.app.document.model.FlowPage;
import org.lectern.app.document.model.FlowRegion;
import org.lectern.app.document.model.Region;
import org.lectern.app.document.model.TextBlock;
import org.lectern.app.document.model.TextRegions;
import org.lectern.inference.api.TextRange;

/// Where the characters of a flowing document stand: in which block, and there from where to where.
///
/// @param pages in order
/// @param blocks in order
public record FlowRegions(List<FlowPage> pages, List<TextBlock> blocks) implements TextRegions {
    public FlowRegions {
        pages = List.copyOf(pages);
        blocks = List.copyOf(blocks);
    }

    @Override
    public List<Region> of(TextRange span) {
        var regions = new ArrayList<Region>();
        var first = TextRange.firstEndingAfter(span.start(), blocks, TextBlock::span);
        for (var i = first; i < blocks.size() && blocks.get(i).span().start() < span.end(); i++) {
            var block = blocks.get(i).span();
            if (block.overlaps(span)) {
                regions.add(new FlowRegion(page(block.start()), i, Math.max(0, span.start() - block.start()),
                        Math.min(block.end(), span.end()) - block.start()));
            }
        }
        return regions;
    }

    private int page(int offset) {
        return pages.get(Math.min(TextRange.firstEndingAfter(offset, pages, FlowPage::span), pages.size() - 1))
                .number();
    }
}
