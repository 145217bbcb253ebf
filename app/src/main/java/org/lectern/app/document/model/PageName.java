package org.lectern.app.document.model;

/// What a page is called.
///
/// @param number from 1, in the order of the file; in flowing text that of the part
/// @param label as it is printed; empty where that says no more than the number
/// @param of how many there are; 0 where there is no label
public record PageName(int number, String label, int of) {
    /// A page of which no more is known than its number.
    public static PageName of(int number) {
        return new PageName(number, "", 0);
    }

    /// Whether it has a printed label.
    public boolean isPrinted() {
        return !label.isEmpty();
    }

    /// The printed label, else the number.
    public String shown() {
        return isPrinted() ? label : Integer.toString(number);
    }
}
