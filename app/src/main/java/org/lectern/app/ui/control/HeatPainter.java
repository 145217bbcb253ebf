package org.lectern.app.ui.control;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Paints the cells of the heat strip in colours from low through mid to high.
record HeatPainter(Color low, Color mid, Color high, Color waiting, Color ink) {
    private static final double CURSOR = 2;
    private static final double GAP = 1; // pixels between cells

    /// @param top pixels kept free above the cells
    /// @param cursor chunk that the keyboard has chosen, or -1
    void paint(Canvas canvas, HeatColumns columns, double top, int cursor) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        double height = canvas.getHeight() - top;
        double width = columns.cell();
        for (int column = 0; column < columns.count(); column++) {
            double warmth = columns.warmth(columns.chunk(column));
            g.setFill(warmth < 0 ? waiting : colour(warmth));
            g.fillRect(column * width, top, width - GAP, height);
        }
        if (columns.count() == 0) {
            g.setFill(waiting);
            g.fillRect(0, top, canvas.getWidth(), height);
        } else if (cursor >= 0) {
            g.setStroke(ink);
            g.setLineWidth(CURSOR);
            g.strokeRect(columns.of(cursor) * width, top + 1, width, height - 2);
        }
    }

    private Color colour(double intensity) {
        return intensity < 0.5
                ? low.interpolate(mid, intensity * 2)
                : mid.interpolate(high, intensity * 2 - 1);
    }
}
