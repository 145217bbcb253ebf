package org.lectern.app.document.model;

import java.util.List;
import org.lectern.inference.api.TextRange;

/// A formula that can be set as one; in the text it is a line as one would type it.
///
/// @param span of that line
public record Formula(TextRange span, Term term) {
    /// A part of a formula.
    public sealed interface Term {}

    /// Letters, a number or a sign.
    ///
    /// @param italic as letters for quantities are
    public record Sign(String words, boolean italic) implements Term {}

    /// Parts side by side.
    public record Row(List<Term> terms) implements Term {
        public Row {
            terms = List.copyOf(terms);
        }
    }

    /// One part above another with a line between them.
    public record Fraction(Term above, Term below) implements Term {}

    /// A part with smaller ones at its right; empty rows where there is none.
    public record Script(Term base, Term below, Term above) implements Term {}

    /// A part with smaller ones under and over it, such as the limits of a sum; empty rows where there is none.
    public record Limits(Term base, Term below, Term above) implements Term {}

    /// A root.
    ///
    /// @param degree an empty row for the square root
    public record Root(Term radicand, Term degree) implements Term {}

    /// Rows of cells.
    public record Grid(List<Row> rows) implements Term {
        public Grid {
            rows = List.copyOf(rows);
        }
    }
}
