package org.lectern.app.document.ocr;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Finds text in pictures of pages.
@FunctionalInterface
public interface TextRecogniser {
    /// Where nothing is installed.
    TextRecogniser NONE = (page, image, goesOn) -> List.of();

    /// Recognises on the caller's thread.
    ///
    /// @param page of which the picture is; empty where nothing of it may be kept on the disk
    /// @param image makes the picture, if what stands on it is not known already
    /// @param goesOn asked now and then; false ends the work
    /// @return lines in reading order; none where nothing was recognised
    List<RecognisedLine> recognise(Optional<RecognisedPages.Key> page, Supplier<GrayImage> image,
            BooleanSupplier goesOn);
}
