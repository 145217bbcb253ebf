package org.lectern.app.ui.reader.page;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntToDoubleFunction;
import javafx.scene.image.Image;
import org.lectern.app.document.pdf.PageColours;

/// Pictures of pages for one purpose: those that are wanted, and the latest ones that are kept. Used on the JavaFX thread.
public final class PicturePile {
    private final long limit;
    private final Runnable draw;
    private final Map<Wish, Image> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Wish> failed = new HashSet<>();
    private BiConsumer<Integer, Image> arrived = (page, picture) -> {};
    private List<Wish> wanted = List.of();

    /// A page at a scale in pixels per point.
    record Wish(int page, double scale, PageColours colours) {}

    /// @param limit pixels of all pictures together
    /// @param draw run when pictures are wanted
    PicturePile(long limit, Runnable draw) {
        this.limit = limit;
        this.draw = draw;
    }

    /// @param arrived gets page number and picture
    public void setOnArrived(BiConsumer<Integer, Image> arrived) {
        this.arrived = arrived;
    }

    /// Asks for pages, most urgent first, in place of those asked for before; hands out at once those that are kept.
    ///
    /// @param scale of a page by its number, in pixels per point
    public void want(List<Integer> pages, IntToDoubleFunction scale, PageColours colours) {
        List<Wish> wishes = pages.stream().map(page -> new Wish(page, scale.applyAsDouble(page), colours)).toList();
        wishes.stream().filter(kept::containsKey).forEach(wish -> arrived.accept(wish.page, kept.get(wish)));
        wanted = wishes.stream().filter(wish -> !kept.containsKey(wish) && !failed.contains(wish)).toList();
        draw.run();
    }

    /// Takes the most urgent wish out.
    Optional<Wish> next() {
        Optional<Wish> first = wanted.stream().findFirst();
        wanted = wanted.stream().skip(1).toList();
        return first;
    }

    void fail(Wish wish) {
        failed.add(wish);
    }

    void keep(Wish wish, Image picture) {
        kept.put(wish, picture);
        long pixels = kept.values().stream().mapToLong(PicturePile::pixels).sum();
        var eldest = kept.entrySet().iterator();
        while (pixels > limit && kept.size() > 1) {
            pixels -= pixels(eldest.next().getValue());
            eldest.remove();
        }
        arrived.accept(wish.page, picture);
    }

    private static long pixels(Image image) {
        return (long) (image.getWidth() * image.getHeight());
    }

    void clear() {
        wanted = List.of();
        kept.clear();
        failed.clear();
    }
}
