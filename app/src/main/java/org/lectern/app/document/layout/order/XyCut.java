package org.lectern.app.document.layout.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.lectern.app.document.layout.line.Box;

/// Orders blocks by cutting the page at what is free: bands from above to below, and columns side by side over as many bands
/// as have a gutter in common. Where nothing can be cut, the order of drawing stays.
final class XyCut {
    static final double NARROWEST = 0.2; // of the page's width, for a column
    private static final double GUTTER = 5; // points
    private static final double BESIDE = 0.5; // of the height of the lower column, that both share
    private static final int COLUMN = 2; // lines, at least
    private static final int WORDS = 15; // characters of a column's line, on average
    private static final double FAR = 14; // points below the band before, for what stands alone under columns

    private final double page;
    private final boolean leftwards;

    /// @param page its width, in points
    /// @param leftwards whether the first column is the right one
    XyCut(double page, boolean leftwards) {
        this.page = page;
        this.leftwards = leftwards;
    }

    /// Blocks on both sides of a gutter, in the order in which they are read.
    private record Columns(List<DrawnBlock> first, List<DrawnBlock> second) {}

    List<DrawnBlock> order(List<DrawnBlock> blocks) {
        if (blocks.size() < 2) {
            return blocks;
        }
        var columns = columns(blocks);
        if (columns.filter(this::areOfText).isPresent()) {
            return inTurn(List.of(columns.get().first(), columns.get().second()));
        }
        var bands = bands(blocks);
        if (bands.size() > 1) {
            return inTurn(withColumns(bands));
        }
        return columns.map(sides -> inTurn(List.of(sides.first(), sides.second()))).orElse(blocks);
    }

    private List<DrawnBlock> inTurn(List<List<DrawnBlock>> parts) {
        var ordered = new ArrayList<DrawnBlock>();
        parts.forEach(part -> ordered.addAll(order(part)));
        return ordered;
    }

    /// Bands, those that have columns in common as one.
    private List<List<DrawnBlock>> withColumns(List<List<DrawnBlock>> bands) {
        var parts = new ArrayList<List<DrawnBlock>>();
        for (var from = 0; from < bands.size();) {
            var to = from + 1;
            var region = new ArrayList<>(bands.get(from));
            var longest = to;
            for (; to < bands.size(); to++) {
                region.addAll(bands.get(to));
                var sides = columns(region);
                if (sides.isEmpty()) {
                    break;
                }
                longest = areOfText(sides.get()) && !standsAlone(bands, to) ? to + 1 : longest;
            }
            var part = new ArrayList<DrawnBlock>();
            bands.subList(from, longest).forEach(part::addAll);
            parts.add(part);
            from = longest;
        }
        return parts;
    }

    /// Whether a band is a single line that stands apart from what is above it.
    private static boolean standsAlone(List<List<DrawnBlock>> bands, int index) {
        var band = bands.get(index);
        return band.size() == 1 && band.getFirst().lines().size() == 1
                && bounds(band).top() - bounds(bands.get(index - 1)).bottom() > FAR;
    }

    private boolean areOfText(Columns sides) {
        var first = bounds(sides.first());
        var second = bounds(sides.second());
        var shared = Math.min(first.bottom(), second.bottom()) - Math.max(first.top(), second.top());
        return shared > BESIDE * Math.min(first.height(), second.height()) && isOfText(sides.first())
                && isOfText(sides.second());
    }

    private boolean isOfText(List<DrawnBlock> side) {
        var lines = side.stream().mapToInt(block -> block.lines().size()).sum();
        var letters = side.stream().mapToInt(DrawnBlock::letters).sum();
        return lines >= COLUMN && letters >= WORDS * lines && bounds(side).width() > NARROWEST * page;
    }

    /// Both sides of the widest gutter through all blocks.
    private Optional<Columns> columns(List<DrawnBlock> blocks) {
        var sorted = sorted(blocks, block -> block.bounds().left());
        var reach = sorted.getFirst().bounds().right();
        var widest = GUTTER;
        var cut = Double.NaN;
        for (var block : sorted) {
            if (block.bounds().left() - reach > widest) {
                widest = block.bounds().left() - reach;
                cut = reach;
            }
            reach = Math.max(reach, block.bounds().right());
        }
        if (Double.isNaN(cut)) {
            return Optional.empty();
        }
        var border = cut;
        var left = blocks.stream().filter(block -> block.bounds().right() <= border).toList();
        var right = blocks.stream().filter(block -> block.bounds().right() > border).toList();
        return Optional.of(leftwards ? new Columns(right, left) : new Columns(left, right));
    }

    /// Parts between which nothing stands over the whole width, from above to below.
    private static List<List<DrawnBlock>> bands(List<DrawnBlock> blocks) {
        var bands = new ArrayList<List<DrawnBlock>>();
        var reach = Double.NEGATIVE_INFINITY;
        for (var block : sorted(blocks, one -> one.bounds().top())) {
            if (block.bounds().top() >= reach) {
                bands.add(new ArrayList<>());
            }
            bands.getLast().add(block);
            reach = Math.max(reach, block.bounds().bottom());
        }
        bands.forEach(band -> band.sort(Comparator.comparingInt(blocks::indexOf)));
        return bands;
    }

    private static List<DrawnBlock> sorted(List<DrawnBlock> blocks, ToDoubleFunction<DrawnBlock> key) {
        return blocks.stream().sorted(Comparator.comparingDouble(key)).toList();
    }

    private static Box bounds(List<DrawnBlock> blocks) {
        return blocks.stream().map(DrawnBlock::bounds).reduce(Box.NONE, Box::union);
    }
}
