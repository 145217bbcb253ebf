package org.lectern.app.document.flow;

import java.util.Optional;
import java.util.regex.Pattern;

/// The instruction of a HYPERLINK field, as Word and RTF write it (ECMA-376 part 1, 17.16.5.25).
public final class LinkField {
    private static final Pattern LINK = Pattern.compile("(?i)\\s*HYPERLINK\\s+(.*)", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("(?i)\\\\l\\s+\"([^\"]*)\"");
    private static final Pattern ADDRESS = Pattern.compile("\"([^\"]*)\".*|([^\\s\"\\\\]\\S*).*", Pattern.DOTALL);

    private LinkField() {}

    /// What a field leads to: an address, or the name of a place in the document.
    public static Optional<String> target(String instruction) {
        var link = LINK.matcher(instruction);
        if (!link.matches()) {
            return Optional.empty();
        }
        var address = ADDRESS.matcher(link.group(1));
        if (address.matches()) {
            return Optional.of(address.group(1) != null ? address.group(1) : address.group(2))
                    .filter(text -> !text.isBlank());
        }
        var place = PLACE.matcher(link.group(1));
        return place.find() ? Optional.of(place.group(1)) : Optional.empty();
    }
}
