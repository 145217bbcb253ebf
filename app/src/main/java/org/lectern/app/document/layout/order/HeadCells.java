package org.lectern.app.document.layout.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.app.document.layout.line.TextLine;
import org.lectern.inference.api.TextRange;

/// Parts lines that belong to a table but have narrower gaps than its other rows, as heads over columns of numbers have: each of
/// their parts stands above or below a cell of its own.
final class HeadCells {
    private static final int FEWEST = 3; // cells of the row beside
    private static final double NARROWEST = 0.6; // em of a gap
    private static final double WIDER = 1.6; // than the other gaps of the line
    private static final double LEADING = 2.2; // ems between both lines

    private HeadCells() {}

    static List<TextLine> found(List<TextLine> lines) {
        var found = new ArrayList<>(lines);
        for (var i = lines.size() - 1; i >= 0; i--) {
            for (var beside : List.of(i + 1, i - 1)) {
                if (beside >= 0 && beside < lines.size() && isNear(found.get(i), found.get(beside))) {
                    var parted = parted(found.get(i), found.get(beside));
                    if (parted.isPresent()) {
                        found.set(i, found.get(i).withCells(parted.get()));
                    }
                }
            }
        }
        return found;
    }

    private static boolean isNear(TextLine line, TextLine row) {
        return line.direction() == TextLine.Direction.RIGHTWARDS && row.direction() == line.direction() && !line.code()
                && row.cells().size() >= FEWEST && line.cells().size() < row.cells().size()
                && Math.abs(line.across() - row.across()) < LEADING * line.size();
    }

    /// Its cells, if each of them has one of the row to itself.
    private static Optional<List<TextRange>> parted(TextLine line, TextLine row) {
        var cells = new ArrayList<TextRange>();
        for (var cell : line.cells()) {
            cells.addAll(parts(line, cell));
        }
        var owners = cells.stream().map(cell -> owner(line, cell, row)).toList();
        var apart = cells.size() > line.cells().size() && owners.stream().noneMatch(owner -> owner < 0)
                && owners.stream().distinct().count() == owners.size();
        return apart ? Optional.of(cells) : Optional.empty();
    }

    private static List<TextRange> parts(TextLine line, TextRange cell) {
        var spaces = new ArrayList<Integer>();
        for (var i = cell.start() + 1; i < cell.end() - 1; i++) {
            if (line.text().charAt(i) == ' ') {
                spaces.add(i);
            }
        }
        var usual = spaces.stream().mapToDouble(space -> gap(line, space)).min().orElse(0);
        var least = Math.max(NARROWEST * line.size(), spaces.size() > 1 ? WIDER * usual : 0);
        var parts = new ArrayList<TextRange>();
        var from = cell.start();
        for (var space : spaces) {
            if (gap(line, space) > least) {
                parts.add(new TextRange(from, space));
                from = space + 1;
            }
        }
        parts.add(new TextRange(from, cell.end()));
        return parts;
    }

    private static double gap(TextLine line, int space) {
        return line.boxes().get(space + 1).left() - line.boxes().get(space - 1).right();
    }

    /// The number of the only cell of a row that stands above or below some words; -1 where there is none or are several.
    private static int owner(TextLine line, TextRange words, TextLine row) {
        var place = line.boxes().part(words.start(), words.end()).around();
        var owner = -1;
        for (var i = 0; i < row.cells().size(); i++) {
            var cell = row.boxes().part(row.cells().get(i).start(), row.cells().get(i).end()).around();
            if (place.left() < cell.right() && cell.left() < place.right()) {
                if (owner >= 0) {
                    return -1;
                }
                owner = i;
            }
        }
        return owner;
    }
}
