package org.lectern.app.ui.reader.page;

import java.nio.IntBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.lectern.app.desk.work.TaskRunner;
import org.lectern.app.document.pdf.PageImage;
import org.lectern.app.document.pdf.PdfPageRenderer;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.ui.reader.page.PicturePile.Wish;

/// Draws the wanted pages of the shown document away from the JavaFX thread, one after the other, those to be read before
/// small ones. All methods are called on the JavaFX thread; a picture of a document that is no longer shown is dropped.
public final class PagePictures {
    private static final long PIXELS = 40_000_000; // 160 MB
    private static final long SMALL_PIXELS = 8_000_000; // some 250 small pages

    private static final Logger LOG = Logger.getLogger(PagePictures.class.getName());

    private final TaskRunner tasks;
    private final PicturePile pages = new PicturePile(PIXELS, this::drawNext);
    private final PicturePile small = new PicturePile(SMALL_PIXELS, this::drawNext);
    private volatile @Nullable Shown shown;
    private Consumer<Path> lettersMissing = file -> {};
    private boolean drawing;

    public PagePictures(TaskRunner tasks) {
        this.tasks = tasks;
    }

    /// Pages to be read.
    public PicturePile pages() {
        return pages;
    }

    /// Pages to find one's way by.
    public PicturePile small() {
        return small;
    }

    /// @param told with the file, once, when one of its pages has letters for which there is no font
    public void setOnLettersMissing(Consumer<Path> told) {
        lettersMissing = told;
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
        drawing = false; // what the document left is still drawing does not hold up the next
        pages.clear();
        small.clear();
        if (left != null) {
            tasks.run("close-pages", left::close);
        }
    }

    private void drawNext() {
        Shown from = shown;
        if (!drawing && from != null) {
            pages.next().ifPresentOrElse(wish -> draw(from, pages, wish),
                    () -> small.next().ifPresent(wish -> draw(from, small, wish)));
        }
    }

    private void draw(Shown from, PicturePile pile, Wish wish) {
        drawing = true;
        tasks.run("draw", () -> {
            Optional<PageImage> image = Optional.empty();
            try {
                image = from.render(wish, () -> shown == from);
            } catch (DocumentReadException e) {
                LOG.log(Level.WARNING, "page " + wish.page() + " cannot be drawn", e);
            } finally {
                Optional<PageImage> drawn = image;
                tasks.deliver(() -> drawn(from, pile, wish, drawn));
            }
        });
    }

    private void drawn(Shown from, PicturePile pile, Wish wish, Optional<PageImage> image) {
        if (shown == from) {
            drawing = false;
            image.ifPresentOrElse(drawn -> pile.keep(wish, picture(drawn)), () -> pile.fail(wish));
            if (!from.told && image.filter(PageImage::lettersMissing).isPresent()) {
                from.told = true;
                lettersMissing.accept(from.file);
            }
        }
        drawNext();
    }

    private static Image picture(PageImage image) {
        return new WritableImage(new PixelBuffer<>(image.width(), image.height(), IntBuffer.wrap(image.pixels()),
                PixelFormat.getIntArgbPreInstance()));
    }

    /// The document being shown; opens its renderer at first need and owns it.
    private static final class Shown {
        private final Path file;
        private final Optional<String> password;
        private @Nullable PdfPageRenderer renderer;
        private boolean closed;
        private boolean told; // that letters are missing

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
            return renderer.render(wish.page(), wish.scale(), wish.colours(), wanted);
        }

        synchronized void close() {
            closed = true;
            if (renderer != null) {
                renderer.close();
            }
        }
    }
}
