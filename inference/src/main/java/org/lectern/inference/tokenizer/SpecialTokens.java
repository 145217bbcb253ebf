package org.lectern.inference.tokenizer;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The tokens of tokenizer.json that stand for themselves instead of for text, e.g. `<s>`; other added tokens are text, unless
/// prompts are marked with them.
///
/// @param others added tokens that are text
/// @param vocabulary how many ids there are, ordinary tokens included
record SpecialTokens(Map<String, Integer> ids, Map<String, Integer> others, Pattern pattern, int vocabulary) {
    private static final Pattern NONE = Pattern.compile("(?!)");

    /// @param file that errors name
    /// @param json the text of a tokenizer.json
    static SpecialTokens read(Path file, String json) throws TokenizerException {
        try {
            JsonObject root = JsonParser.parseString(json).getAsJsonObject();
            Map<String, Integer> special = new LinkedHashMap<>();
            Map<String, Integer> others = new LinkedHashMap<>();
            int largest = -1;
            for (JsonElement token : field(root, "added_tokens").getAsJsonArray()) {
                JsonObject fields = token.getAsJsonObject();
                int id = field(fields, "id").getAsInt();
                largest = Math.max(largest, id);
                boolean isSpecial = fields.has("special") && fields.get("special").getAsBoolean();
                (isSpecial ? special : others).put(field(fields, "content").getAsString(), id);
            }
            return new SpecialTokens(Map.copyOf(special), Map.copyOf(others), pattern(special),
                    vocabulary(root, largest));
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException | NumberFormatException e) {
            throw new TokenizerException(file, "is not a tokenizer.json.", e);
        }
    }

    /// With those added tokens that mark a prompt. Words and blanks that it has besides stay text.
    SpecialTokens in(String prompt) {
        Map<String, Integer> all = new LinkedHashMap<>(ids);
        others.forEach((content, id) -> {
            if (isMark(content) && prompt.contains(content)) {
                all.put(content, id);
            }
        });
        return new SpecialTokens(Map.copyOf(all), others, pattern(all), vocabulary);
    }

    private static boolean isMark(String content) {
        return !content.isEmpty() && !Character.isLetterOrDigit(content.codePointAt(0))
                && content.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static JsonElement field(JsonObject object, String name) {
        if (!object.has(name)) {
            throw new JsonParseException("nothing is called " + name);
        }
        return object.get(name);
    }

    private static int vocabulary(JsonObject root, int largestAdded) {
        return 1 + field(field(root, "model").getAsJsonObject(), "vocab").getAsJsonObject().asMap().values().stream()
                .mapToInt(JsonElement::getAsInt).reduce(largestAdded, Math::max);
    }

    private static Pattern pattern(Map<String, Integer> ids) {
        if (ids.isEmpty()) {
            return NONE;
        }
        return Pattern.compile(ids.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote).collect(Collectors.joining("|")));
    }
}
