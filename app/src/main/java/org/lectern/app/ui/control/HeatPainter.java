package org.lectern.app.ui.control;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Paints the cells of the heat strip in colours from low through mid to high.
record HeatPainter(Color low, Color mid, Color high, Color waiting, Color ink) {
    // Pixels kept free above the cells for the numbers of the passages.
    private static final double TOP = 16;
    private static final double CURSOR = 2;

    void paint(Canvas canvas, Heat heat, int cursor) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        double height = canvas.getHeight() - TOP;
        int columns = (int) Math.min(heat.chunks(), Math.max(1, canvas.getWidth()));
        double width = canvas.getWidth() / Math.max(1, columns);
        for (int column = 0; column < columns; column++) {
            g.setFill(hottest(heat, column, columns));
            g.fillRect(column * width, TOP, width - (width > 3 ? 1 : 0), height);
        }
        if (heat.chunks() == 0) {
            g.setFill(waiting);
            g.fillRect(0, TOP, canvas.getWidth(), height);
        } else if (cursor >= 0) {
            double cell = canvas.getWidth() / heat.chunks();
            g.setStroke(ink);
            g.setLineWidth(CURSOR);
            g.strokeRect(cursor * cell, TOP + 1, Math.max(4, cell), height - 2);
        }
    }

    // A column stands for several chunks when there are more chunks than pixels.
    private Color hottest(Heat heat, int column, int columns) {
        int from = (int) ((long) column * heat.chunks() / columns);
        int to = Math.max(from + 1, (int) ((long) (column + 1) * heat.chunks() / columns));
        double hottest = -1;
        for (int chunk = from; chunk < to; chunk++) {
            hottest = Math.max(hottest, heat.tookPart(chunk) ? heat.intensity(chunk) : -1);
        }
        return hottest < 0 ? waiting : colour(hottest);
    }

    private Color colour(double intensity) {
        return intensity < 0.5
                ? low.interpolate(mid, intensity * 2)
                : mid.interpolate(high, intensity * 2 - 1);
    }
}
