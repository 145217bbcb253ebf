package org.lectern.app.ui.reader;

/// A request to bring a place into view.
///
/// @param number grows with every request, so that asking twice for one place moves twice
/// @param page from 1
/// @param y height on the page in points, NaN for its top edge
public record Jump(long number, int page, double y) {
    public boolean isTopOfPage() {
        return Double.isNaN(y);
    }
}
