package org.lectern.app.ui.reader;

import java.nio.IntBuffer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.lectern.app.document.pdf.PageImage;
import org.lectern.app.document.pdf.PdfPageRenderer;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.task.TaskRunner;

/// Draws the wanted pages of the shown document away from the JavaFX thread and keeps the latest pictures. All methods are
/// called on the JavaFX thread; a picture of a document that is no longer shown is dropped.
public final class PagePictures {
    // 160 MB of pixels.
    private static final long LIMIT = 40_000_000;

    private static final Logger LOG = Logger.getLogger(PagePictures.class.getName());

    private final TaskRunner tasks;
    private final BiConsumer<Integer, Image> arrived;
    private final Map<Wish, Image> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Wish> failed = new HashSet<>();
    private volatile Shown shown;
    private volatile List<Wish> wanted = List.of();
    private boolean drawing;

    /// @param arrived gets page number and picture
    public PagePictures(TaskRunner tasks, BiConsumer<Integer, Image> arrived) {
        this.tasks = tasks;
        this.arrived = arrived;
    }

    /// Turns to another document.
    public void show(Path file, Optional<String> password) {
        leave();
        shown = new Shown(file, password);
    }

    /// Lets go of the document and its pictures.
    public void leave() {
        Shown left = shown;
        shown = null;
        wanted = List.of();
        kept.clear();
        failed.clear();
        if (left != null) {
            tasks.run("close-pages", left::close);
        }
    }

    /// Asks for pages, most urgent first, in place of those asked for before; hands out at once those that are kept.
    ///
    /// @param scale pixels per point
    public void want(List<Integer> pages, double scale) {
        List<Wish> wishes = pages.stream().map(page -> new Wish(page, scale)).toList();
        wishes.stream().filter(kept::containsKey).forEach(wish -> arrived.accept(wish.page, kept.get(wish)));
        wanted = wishes.stream().filter(wish -> !kept.containsKey(wish) && !failed.contains(wish)).toList();
        drawNext();
    }

    private void drawNext() {
        Shown from = shown;
        if (drawing || wanted.isEmpty() || from == null) {
            return;
        }
        drawing = true;
        Wish next = wanted.getFirst();
        wanted = wanted.subList(1, wanted.size());
        tasks.run("draw", () -> draw(from, next));
    }

    private void draw(Shown from, Wish wish) {
        Drawing drawing = new Drawing(from, wish);
        try {
            drawing.image = from.render(wish, () -> shown == from);
        } catch (DocumentReadException e) {
            LOG.log(Level.WARNING, "page " + wish.page + " cannot be drawn", e);
        } finally {
            tasks.deliver(() -> drawn(drawing));
        }
    }

    private void drawn(Drawing done) {
        drawing = false;
        if (shown == done.from) {
            done.image.ifPresentOrElse(pixels -> keep(done.wish, picture(pixels)), () -> failed.add(done.wish));
        }
        drawNext();
    }

    private void keep(Wish wish, Image picture) {
        kept.put(wish, picture);
        long pixels = kept.values().stream().mapToLong(image -> (long) (image.getWidth() * image.getHeight())).sum();
        var eldest = kept.entrySet().iterator();
        while (pixels > LIMIT && kept.size() > 1) {
            Image gone = eldest.next().getValue();
            pixels -= (long) (gone.getWidth() * gone.getHeight());
            eldest.remove();
        }
        arrived.accept(wish.page, picture);
    }

    private static Image picture(PageImage image) {
        return new WritableImage(new PixelBuffer<>(image.width(), image.height(), IntBuffer.wrap(image.pixels()),
                PixelFormat.getIntArgbPreInstance()));
    }

    /// One page on its way through the drawing thread.
    private static final class Drawing {
        private final Shown from;
        private final Wish wish;
        private Optional<PageImage> image = Optional.empty();

        Drawing(Shown from, Wish wish) {
            this.from = from;
            this.wish = wish;
        }
    }

    /// A page at a scale in pixels per point.
    private record Wish(int page, double scale) {}

    /// The document being shown; opens its renderer at first need and owns it.
    private static final class Shown {
        private final Path file;
        private final Optional<String> password;
        private PdfPageRenderer renderer;
        private boolean closed;

        Shown(Path file, Optional<String> password) {
            this.file = file;
            this.password = password;
        }

        synchronized Optional<PageImage> render(Wish wish, BooleanSupplier wanted) throws DocumentReadException {
            if (closed) {
                return Optional.empty();
            }
            if (renderer == null) {
                renderer = PdfPageRenderer.open(file, password);
            }
            return renderer.render(wish.page, wish.scale, wanted);
        }

        synchronized void close() {
            closed = true;
            if (renderer != null) {
                renderer.close();
            }
        }
    }
}
