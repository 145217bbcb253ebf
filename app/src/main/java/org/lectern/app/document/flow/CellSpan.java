package org.lectern.app.document.flow;

/// How far a cell of a table reaches.
///
/// @param rows that it stands in, with the one it is written in; 0 for one that goes on from the row above
/// @param columns that it stands in
/// @param head whether it is a title of columns, which each of them has
public record CellSpan(int rows, int columns, boolean head) {
    public static final CellSpan SINGLE = new CellSpan(1, 1, false);

    private static final int MOST_COLUMNS = 200;
    private static final int MOST_ROWS = 65_534;

    public CellSpan {
        rows = Math.clamp(rows, 0, MOST_ROWS);
        columns = Math.clamp(columns, 1, MOST_COLUMNS);
    }

    /// The span that markup names.
    ///
    /// @param rows and columns as numbers; anything else means one
    public static CellSpan of(String rows, String columns, boolean head) {
        return new CellSpan(number(rows, MOST_ROWS), number(columns, MOST_COLUMNS), head);
    }

    private static int number(String said, int most) {
        var digits = said.strip();
        return digits.matches("[0-9]{1,9}") ? Math.min(Integer.parseInt(digits), most) : 1;
    }
}
