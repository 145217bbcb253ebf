package org.lectern.app.document.ocr;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Finds text in pictures of pages.
@FunctionalInterface
public interface TextRecogniser {
    /// Where nothing is installed.
    TextRecogniser NONE = (page, image, goesOn) -> List.of();

    /// Recognises on the caller's thread.
    ///
    /// @param page names the picture for good, such as the digest of its document and the number of its page
    /// @param image makes the picture, if what stands on it is not known already
    /// @param goesOn asked now and then; false ends the work
    /// @return lines in reading order; none where nothing was recognised
    List<RecognisedLine> recognise(String page, Supplier<GrayImage> image, BooleanSupplier goesOn);
}
