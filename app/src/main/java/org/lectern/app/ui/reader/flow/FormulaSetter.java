package org.lectern.app.ui.reader.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import org.lectern.app.document.model.Formula.Fraction;
import org.lectern.app.document.model.Formula.Grid;
import org.lectern.app.document.model.Formula.Limits;
import org.lectern.app.document.model.Formula.Root;
import org.lectern.app.document.model.Formula.Row;
import org.lectern.app.document.model.Formula.Script;
import org.lectern.app.document.model.Formula.Sign;
import org.lectern.app.document.model.Formula.Term;

/// Sets formulas simply: boxes on a common base line, fractions on the height of the signs, scripts smaller. Measures are in view
/// pixels.
final class FormulaSetter {
    private static final double SMALLER = 0.72;
    private static final double LEAST = 7; // size of letters
    private static final double AXIS = 0.26; // of the size of letters, above the base line
    private static final double GAP = 0.12;

    private final String family;
    private final List<String> classes;

    /// @param classes of the letters around it
    FormulaSetter(String family, List<String> classes) {
        this.family = family;
        this.classes = classes;
    }

    /// A part that has been set; its nodes stand around a point on the base line, at its left.
    private record Box(List<Node> nodes, double width, double ascent, double descent) {
        private static final Box NOTHING = new Box(List.of(), 0, 0, 0);

        /// Its nodes, once they are moved.
        Stream<Node> at(double x, double y) {
            nodes.forEach(node -> {
                node.setLayoutX(node.getLayoutX() + x);
                node.setLayoutY(node.getLayoutY() + y);
            });
            return nodes.stream();
        }

        double height() {
            return ascent + descent;
        }
    }

    /// A formula as a node of a line.
    ///
    /// @param size of its letters
    Region set(Term term, double size) {
        return new Formed(box(term, size));
    }

    private static final class Formed extends Region {
        private final Box box;

        Formed(Box box) {
            this.box = box;
            getChildren().addAll(box.at(0, box.ascent()).toList());
        }

        @Override
        protected double computePrefWidth(double height) {
            return box.width();
        }

        @Override
        protected double computePrefHeight(double width) {
            return box.height();
        }

        @Override
        public double getBaselineOffset() {
            return box.ascent();
        }

        @Override
        protected void layoutChildren() {
            // everything stands where it was set
        }
    }

    private Box box(Term term, double size) {
        return switch (term) {
            case Sign sign -> sign(sign, size);
            case Row row -> row(row.terms(), size);
            case Fraction fraction -> fraction(fraction, size);
            case Script script -> script(script, size);
            case Limits limits -> limits(limits, size);
            case Root root -> root(root, size);
            case Grid grid -> grid(grid, size);
        };
    }

    private static double smaller(double size) {
        return Math.max(LEAST, size * SMALLER);
    }

    private Box sign(Sign sign, double size) {
        var text = new Text(sign.words());
        text.setFont(Font.font(family, FontWeight.NORMAL, sign.italic() ? FontPosture.ITALIC : FontPosture.REGULAR,
                size));
        text.getStyleClass().addAll(classes);
        var bounds = text.getLayoutBounds();
        return new Box(List.of(text), bounds.getWidth(), -bounds.getMinY(), bounds.getMaxY());
    }

    /// Parts side by side; brackets are as high as what stands beside them.
    private Box row(List<Term> terms, double size) {
        var set = terms.stream().map(term -> box(term, size)).toList();
        var inner = IntStream.range(0, set.size()).filter(i -> !isBracket(terms.get(i))).mapToObj(set::get).toList();
        var parts = IntStream.range(0, set.size()).mapToObj(i -> isBracket(terms.get(i))
                ? stretched(set.get(i), highest(inner), lowest(inner))
                : set.get(i)).toList();
        var x = 0.0;
        var nodes = new ArrayList<Node>();
        for (var part : parts) {
            part.at(x, 0).forEach(nodes::add);
            x += part.width();
        }
        return new Box(nodes, x, highest(parts), lowest(parts));
    }

    private static boolean isBracket(Term term) {
        return term instanceof Sign sign && sign.words().length() == 1 && "()[]{}|‖".contains(sign.words());
    }

    private static Box stretched(Box bracket, double ascent, double descent) {
        var times = (ascent + descent) / bracket.height();
        if (times < 1.25) {
            return bracket;
        }
        var scale = new Scale(1, times, 0, 0);
        var shift = new Translate(0, bracket.ascent() - ascent / times);
        bracket.nodes().forEach(node -> node.getTransforms().addAll(scale, shift));
        return new Box(bracket.nodes(), bracket.width(), ascent, descent);
    }

    private static double highest(List<Box> parts) {
        return parts.stream().mapToDouble(Box::ascent).max().orElse(0);
    }

    private static double lowest(List<Box> parts) {
        return parts.stream().mapToDouble(Box::descent).max().orElse(0);
    }

    private Line rule(double fromX, double fromY, double toX, double toY, double size) {
        var rule = new Line(fromX, fromY, toX, toY);
        rule.setStrokeWidth(Math.max(1, size / 16));
        rule.getStyleClass().addAll(classes);
        rule.getStyleClass().add("flow-rule");
        return rule;
    }

    private Box fraction(Fraction fraction, double size) {
        var above = box(fraction.above(), smaller(size) * 1.15);
        var below = box(fraction.below(), smaller(size) * 1.15);
        var gap = GAP * size;
        var width = Math.max(above.width(), below.width()) + 2 * gap;
        var axis = -AXIS * size;
        var nodes = Stream.of(Stream.<Node>of(rule(0, axis, width, axis, size)),
                above.at((width - above.width()) / 2, axis - gap / 2 - above.descent()),
                below.at((width - below.width()) / 2, axis + gap / 2 + below.ascent())).flatMap(part -> part).toList();
        return new Box(nodes, width + gap, -axis + gap / 2 + above.height(),
                Math.max(0, axis + gap / 2 + below.height()));
    }

    private Box script(Script script, double size) {
        var base = box(script.base(), size);
        var below = box(script.below(), smaller(size));
        var above = box(script.above(), smaller(size));
        var rise = Math.max(0.36 * size, base.ascent() - 0.75 * above.ascent());
        var fall = Math.max(0.18 * size, base.descent() - 0.3 * size);
        var nodes = Stream.of(base.at(0, 0), above.at(base.width(), -rise), below.at(base.width(), fall))
                .flatMap(part -> part).toList();
        return new Box(nodes, base.width() + Math.max(below.width(), above.width()) + GAP / 2 * size,
                Math.max(base.ascent(), above.width() > 0 ? rise + above.ascent() : 0),
                Math.max(base.descent(), below.width() > 0 ? fall + below.descent() : 0));
    }

    private Box limits(Limits limits, double size) {
        var base = box(limits.base(), limits.base() instanceof Sign sign && "∑∏∫⋃⋂".contains(sign.words().strip())
                ? size * 1.4
                : size);
        var below = box(limits.below(), smaller(size));
        var above = box(limits.above(), smaller(size));
        var width = Math.max(base.width(), Math.max(below.width(), above.width()));
        var nodes = Stream.of(base.at((width - base.width()) / 2, 0),
                above.at((width - above.width()) / 2, -base.ascent() - above.descent()),
                below.at((width - below.width()) / 2, base.descent() + below.ascent())).flatMap(part -> part).toList();
        return new Box(nodes, width + GAP * size, base.ascent() + above.height(), base.descent() + below.height());
    }

    private Box root(Root root, double size) {
        var inner = box(root.radicand(), size);
        var degree = root.degree().equals(new Row(List.of())) ? Box.NOTHING : box(root.degree(), smaller(size) * 0.85);
        var hook = 0.55 * size;
        var left = Math.max(0, degree.width() - hook * 0.4);
        var top = -inner.ascent() - GAP * size / 2;
        var nodes = Stream.of(degree.at(0, -0.45 * size),
                Stream.<Node>of(rule(left, -0.3 * size, left + hook * 0.3, -0.36 * size, size),
                        rule(left + hook * 0.3, -0.36 * size, left + hook * 0.6, inner.descent(), size),
                        rule(left + hook * 0.6, inner.descent(), left + hook, top, size),
                        rule(left + hook, top, left + hook + inner.width() + GAP * size, top, size)),
                inner.at(left + hook + GAP * size / 2, 0)).flatMap(part -> part).toList();
        return new Box(nodes, left + hook + inner.width() + 2 * GAP * size,
                Math.max(-top + 1, degree.width() > 0 ? 0.45 * size + degree.ascent() : 0), inner.descent());
    }

    /// Its middle stands on the height of the signs.
    private Box grid(Grid grid, double size) {
        var rows = grid.rows().stream().map(row -> row.terms().stream().map(cell -> box(cell, size)).toList()).toList();
        var columns = rows.stream().mapToInt(List::size).max().orElse(0);
        var gap = 0.6 * size;
        var widths = new double[columns];
        rows.forEach(row -> {
            for (var i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).width());
            }
        });
        var height = rows.stream().mapToDouble(row -> highest(row) + lowest(row)).sum();
        var y = -AXIS * size - height / 2;
        var nodes = Stream.<Node>of();
        for (var row : rows) {
            var x = 0.0;
            for (var i = 0; i < row.size(); i++) {
                nodes = Stream.concat(nodes, row.get(i).at(x + (widths[i] - row.get(i).width()) / 2, y + highest(row)));
                x += widths[i] + gap;
            }
            y += highest(row) + lowest(row);
        }
        return new Box(nodes.toList(), Stream.of(widths).flatMapToDouble(Arrays::stream).sum()
                + gap * Math.max(0, columns - 1), height / 2 + AXIS * size, Math.max(0, height / 2 - AXIS * size));
    }
}
