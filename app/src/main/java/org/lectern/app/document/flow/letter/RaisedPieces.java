package org.lectern.app.document.flow.letter;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.app.document.model.Typesetting.Style;

/// Raised and lowered letters as they are written, and how each piece of them is seen: what small letters exist for looks right by
/// itself, all else is set smaller, and the signs that only the text needs (^ and brackets) are concealed.
public final class RaisedPieces {
    private RaisedPieces() {}

    /// Characters of one look.
    public record Piece(String words, Optional<Style> look) {
        /// @param face of the letters around them
        public Set<Style> face(Set<Style> face) {
            var all = EnumSet.noneOf(Style.class);
            all.addAll(face);
            look.ifPresent(all::add);
            return all;
        }
    }

    /// @param before the character before them; 0 where there is none
    public static List<Piece> of(String characters, Height height, int before) {
        var words = SmallLetters.of(characters, height, before);
        var look = Optional.of(height == Height.ABOVE ? Style.RAISED : Style.LOWERED);
        if (words.equals(characters)) {
            return List.of(new Piece(words, look));
        }
        var term = words.matches("\\s*[\\^_].+");
        if (!term) {
            return List.of(new Piece(words, Optional.empty()));
        }
        var sign = words.length() - words.stripLeading().length();
        var start = words.startsWith("(", sign + 1) ? sign + 2 : sign + 1;
        var end = start == sign + 2 ? words.lastIndexOf(')') : words.length();
        return List.of(new Piece(words.substring(0, start), Optional.of(Style.CONCEALED)),
                new Piece(words.substring(start, end), look),
                new Piece(words.substring(end), Optional.of(Style.CONCEALED)));
    }
}
