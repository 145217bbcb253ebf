package org.lectern.app.document.layout;

/// Puts the lines of a page into the order in which people read them.
@FunctionalInterface
public interface ReadingOrder {
    PageLines order(PageLines page);
}
