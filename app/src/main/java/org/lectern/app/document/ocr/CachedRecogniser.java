package org.lectern.app.document.ocr;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Keeps what Tesseract said of each page, so that a scan is recognised once.
public final class CachedRecogniser implements TextRecogniser {
    private final Supplier<Optional<Tesseract>> finder;
    private final RecognisedPages pages;
    private Optional<Tesseract> tesseract = Optional.empty();

    /// @param finder asked when a page is to be recognised, until it has found the program, which may be installed meanwhile
    public CachedRecogniser(Supplier<Optional<Tesseract>> finder, RecognisedPages pages) {
        this.finder = finder;
        this.pages = pages;
    }

    @Override
    public List<RecognisedLine> recognise(Optional<RecognisedPages.Key> page, Supplier<GrayImage> image,
            BooleanSupplier goesOn) {
        if (tesseract.isEmpty()) {
            tesseract = finder.get();
        }
        return tesseract.map(found -> recognise(found, page, image, goesOn)).orElse(List.of());
    }

    private List<RecognisedLine> recognise(Tesseract found, Optional<RecognisedPages.Key> page,
            Supplier<GrayImage> image, BooleanSupplier goesOn) {
        var languages = String.join("+", found.languages());
        var known = page.flatMap(key -> pages.find(key, languages));
        if (known.isPresent()) {
            return TsvWords.lines(known.get());
        }
        var table = found.table(image, goesOn);
        if (!table.isEmpty()) {
            page.ifPresent(key -> pages.keep(key, languages, table));
        }
        return TsvWords.lines(table);
    }
}
