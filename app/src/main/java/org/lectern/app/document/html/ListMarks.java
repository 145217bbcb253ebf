package org.lectern.app.document.html;

/// What stands before the items of a list.
final class ListMarks {
    static final String BULLET = "•";

    private final boolean numbered;
    private int number;

    /// @param start number of the first item; anything but digits means 1
    ListMarks(boolean numbered, String start) {
        this.numbered = numbered;
        this.number = start.matches("[0-9]{1,6}") ? Integer.parseInt(start) : 1;
    }

    String next() {
        return numbered ? number++ + "." : BULLET;
    }
}
