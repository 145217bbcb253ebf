package org.lectern.app.ui.measure;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.scene.control.ScrollPane;

/// Scrolls a little in every frame and counts the frames.
public final class Scrolling extends AnimationTimer {
    private static final double NANOS = 1e9;

    private final ScrollPane pane;
    private final double pixels;
    private final Duration time;
    private final CompletableFuture<Double> framesPerSecond = new CompletableFuture<>();
    private long began;
    private int frames;

    private Scrolling(ScrollPane pane, double pixels, Duration time) {
        this.pane = pane;
        this.pixels = pixels;
        this.time = time;
    }

    /// Begins; to be called on the JavaFX thread.
    ///
    /// @param pixels to scroll in each frame
    /// @return frames drawn per second, when the time is over
    public static CompletableFuture<Double> begin(ScrollPane pane, double pixels, Duration time) {
        Scrolling scrolling = new Scrolling(pane, pixels, time);
        scrolling.start();
        return scrolling.framesPerSecond;
    }

    @Override
    public void handle(long now) {
        if (began == 0) {
            began = now;
        } else {
            frames++;
        }
        double hidden = pane.getContent().getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
        pane.setVvalue(Math.min(pane.getVmax(), pane.getVvalue() + pixels / Math.max(1, hidden)));
        if (now - began >= time.toNanos()) {
            stop();
            framesPerSecond.complete(frames / ((now - began) / NANOS));
        }
    }
}
