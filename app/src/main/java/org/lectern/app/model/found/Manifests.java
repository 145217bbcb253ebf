package org.lectern.app.model.found;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads small files of programs.
record Manifests(FolderLook look) {
    private static final long LARGEST = 1 << 22; // bytes

    /// A JSON object; empty, with a word, where the file has none.
    Optional<JsonObject> object(Path file) {
        var text = text(file);
        try {
            var root = text.map(JsonParser::parseString);
            if (root.isPresent() && root.get().isJsonObject()) {
                return Optional.of(root.get().getAsJsonObject());
            }
        } catch (JsonParseException e) {
            // said below
        }
        if (text.isPresent()) {
            skip(file, Skipped.Cause.DAMAGED);
        }
        return Optional.empty();
    }

    /// The text of a field.
    static Optional<String> field(JsonObject object, String name) {
        var value = object.get(name);
        return value != null && value.isJsonPrimitive() ? Optional.of(value.getAsString()) : Optional.empty();
    }

    /// What stands behind `name:` or `name=` at the beginning of a line, without quotation marks.
    static Optional<String> line(String text, String name) {
        var found = Pattern.compile("(?m)^" + name + "\\s*[:=][ \\t]*(.+?)[ \\t]*\\r?$").matcher(text);
        return found.find() ? Optional.of(found.group(1).replaceAll("^['\"]|['\"]$", "")) : Optional.empty();
    }

    /// All of a file; empty, with a word, where it cannot be read.
    Optional<String> text(Path file) {
        try {
            if (Files.size(file) <= LARGEST) {
                return Optional.of(Files.readString(file));
            }
            skip(file, Skipped.Cause.DAMAGED);
        } catch (CharacterCodingException e) {
            skip(file, Skipped.Cause.DAMAGED);
        } catch (IOException e) {
            skip(file, Skipped.Cause.UNREADABLE);
        }
        return Optional.empty();
    }

    private void skip(Path file, Skipped.Cause cause) {
        look.collected().skip(look.program(), file, cause);
    }
}
