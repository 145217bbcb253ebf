package org.lectern.app.document.pdf.glyph;

import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.layout.line.Box;

/// Follows the paths that clip what is drawn, by the rectangles around them: text outside is not seen, and so is not read.
final class ClipPaths {
    private static final double SPARE = 1.5; // points around a path
    private static final int MOST_NUMBERS = 6; // of an operator

    private final PDFStreamEngine engine;
    private @Nullable Rectangle2D path; // in user space
    private boolean clipping;

    ClipPaths(PDFStreamEngine engine) {
        this.engine = engine;
    }

    List<OperatorProcessor> operators() {
        var all = new ArrayList<OperatorProcessor>();
        Stream.of("m", "l", "c", "v", "y", "re").forEach(name -> all.add(operator(name, this::extend)));
        Stream.of("W", "W*").forEach(name -> all.add(operator(name, (rectangle, numbers) -> clipping = true)));
        Stream.of("n", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*")
                .forEach(name -> all.add(operator(name, (rectangle, numbers) -> end())));
        return all;
    }

    private interface Step {
        void with(boolean rectangle, List<Float> numbers);
    }

    private OperatorProcessor operator(String name, Step step) {
        return new OperatorProcessor(engine) {
            @Override
            public void process(Operator operator, List<COSBase> operands) {
                var numbers = operands.stream().limit(MOST_NUMBERS).filter(COSNumber.class::isInstance)
                        .map(number -> ((COSNumber) number).floatValue()).toList();
                step.with(name.equals("re"), numbers);
            }

            @Override
            public String getName() {
                return name;
            }
        };
    }

    private void extend(boolean rectangle, List<Float> numbers) {
        if (rectangle && numbers.size() >= 4) {
            extend(numbers.get(0), numbers.get(1));
            extend(numbers.get(0) + numbers.get(2), numbers.get(1) + numbers.get(3));
            extend(numbers.get(0) + numbers.get(2), numbers.get(1));
            extend(numbers.get(0), numbers.get(1) + numbers.get(3));
        } else if (!rectangle) {
            for (var i = 0; i + 1 < numbers.size(); i += 2) {
                extend(numbers.get(i), numbers.get(i + 1));
            }
        }
    }

    private void extend(float x, float y) {
        var point = engine.transformedPoint(x, y);
        if (path == null) {
            path = new Rectangle2D.Double(point.x, point.y, 0, 0);
        } else {
            path.add(point);
        }
    }

    private void end() {
        if (clipping && path != null) {
            engine.getGraphicsState().intersectClippingPath(new GeneralPath(path));
        }
        clipping = false;
        path = null;
    }

    /// The part of the displayed page that is drawn on at this place.
    Box visible(Matrix toDisplay) {
        var clip = engine.getGraphicsState().getCurrentClippingPath().getBounds2D();
        var one = toDisplay.transformPoint((float) clip.getMinX(), (float) clip.getMinY());
        var other = toDisplay.transformPoint((float) clip.getMaxX(), (float) clip.getMaxY());
        return new Box(Math.min(one.x, other.x) - SPARE, Math.min(one.y, other.y) - SPARE,
                Math.max(one.x, other.x) + SPARE, Math.max(one.y, other.y) + SPARE);
    }
}
