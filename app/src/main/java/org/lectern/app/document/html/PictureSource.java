package org.lectern.app.document.html;

import java.util.Optional;

/// Finds the pictures that a page shows, as far as they are in its file and can be decoded.
@FunctionalInterface
public interface PictureSource {
    /// Of a page whose pictures are not in its file.
    PictureSource NONE = reference -> Optional.empty();

    /// @param reference as the page gives it
    Optional<Found> find(String reference);

    /// A picture in the file.
    ///
    /// @param source where its reader finds it
    /// @param width in pixels, as height; 0 where it is not known
    record Found(String source, int width, int height) {
        private static final int ORNAMENT = 40; // pixels

        /// Whether it is too small to be more than an ornament.
        boolean isTiny() {
            return width > 0 && height > 0 && width < ORNAMENT && height < ORNAMENT;
        }
    }
}
