package org.lectern.app.ui.reader.flow;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import org.lectern.app.document.model.Typesetting;
import org.lectern.app.document.model.Typesetting.Face;
import org.lectern.app.document.model.Typesetting.Style;
import org.lectern.inference.api.TextRange;

/// What the letters of a part look like. What is shown has a character for every one of the text, so that places are the same in
/// both: small capitals are capitals, and what is concealed is a sign of no width.
final class LetterFaces {
    private static final double SMALL = 0.8; // times as large as letters around them
    private static final double SCRIPT = 0.7;
    private static final char NOTHING = '\u200b'; // zero width space
    private static final Map<Style, String> CLASSES = new EnumMap<>(Map.of(Style.BOLD, "face-bold", Style.ITALIC,
            "face-italic", Style.CODE, "face-code", Style.STRUCK, "face-struck", Style.UNDERLINED, "face-underlined"));

    private final List<Face> faces;

    /// @param setting of the document
    LetterFaces(Typesetting setting) {
        faces = setting.faces();
    }

    /// Letters that look the same.
    ///
    /// @param size times that of the letters around them
    record Look(List<String> classes, double size) {
        private static final Look PLAIN = new Look(List.of(), 1);
    }

    private List<Face> in(TextRange span) {
        var found = new ArrayList<Face>();
        for (var i = TextRange.firstEndingAfter(span.start(), faces, Face::span); i < faces.size()
                && faces.get(i).span().start() < span.end(); i++) {
            found.add(faces.get(i));
        }
        return found;
    }

    /// Adds the places at which letters change their look.
    ///
    /// @param span of a block
    /// @param words of that block
    void addBorders(TextRange span, String words, NavigableSet<Integer> pieces) {
        for (var face : in(span)) {
            var from = Math.max(0, face.span().start() - span.start());
            var to = Math.min(span.end(), face.span().end()) - span.start();
            pieces.add(from);
            pieces.add(to);
            for (var i = from + 1; face.styles().contains(Style.SMALL_CAPS) && i < to; i++) {
                if (Character.isUpperCase(words.charAt(i)) != Character.isUpperCase(words.charAt(i - 1))) {
                    pieces.add(i);
                }
            }
        }
    }

    /// The styles of a character.
    ///
    /// @param offset in the text
    Set<Style> styles(int offset) {
        var face = TextRange.firstEndingAfter(offset, faces, Face::span);
        return face < faces.size() && faces.get(face).span().contains(offset) ? faces.get(face).styles() : Set.of();
    }

    /// How a piece looks.
    static Look look(Set<Style> styles, String words) {
        if (styles.isEmpty()) {
            return Look.PLAIN;
        }
        var small = styles.contains(Style.SMALL_CAPS) && words.chars().noneMatch(Character::isUpperCase);
        return new Look(EnumSet.copyOf(styles).stream().filter(CLASSES::containsKey).map(CLASSES::get).toList(),
                (isScript(styles) ? SCRIPT : 1) * (small ? SMALL : 1));
    }

    /// Whether letters stand higher or lower than others.
    static boolean isScript(Set<Style> styles) {
        return styles.contains(Style.RAISED) || styles.contains(Style.LOWERED);
    }

    /// Characters of which nothing is seen.
    static String nothing(int length) {
        return String.valueOf(NOTHING).repeat(length);
    }

    /// What is seen of a piece; as long as it.
    static String shown(Set<Style> styles, String words) {
        if (styles.contains(Style.CONCEALED)) {
            return nothing(words.length());
        }
        var capitals = styles.contains(Style.SMALL_CAPS) ? words.toUpperCase(Locale.ROOT) : words;
        return capitals.length() == words.length() ? capitals : words;
    }
}
