package org.lectern.inference.tokenizer;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The tokens of tokenizer.json that stand for themselves instead of for text, e.g. `<s>`.
///
/// @param vocabulary how many ids there are, ordinary tokens included
record SpecialTokens(Map<String, Integer> ids, Pattern pattern, int vocabulary) {
    private static final Pattern NONE = Pattern.compile("(?!)");

    static SpecialTokens read(Path tokenizerFile) throws TokenizerException {
        try {
            JsonObject root = JsonParser.parseString(Files.readString(tokenizerFile)).getAsJsonObject();
            Map<String, Integer> ids = new LinkedHashMap<>();
            for (JsonElement token : field(root, "added_tokens").getAsJsonArray()) {
                JsonObject fields = token.getAsJsonObject();
                ids.put(field(fields, "content").getAsString(), field(fields, "id").getAsInt());
            }
            return new SpecialTokens(Map.copyOf(ids), pattern(ids), vocabulary(root, ids));
        } catch (IOException e) {
            throw new TokenizerException(tokenizerFile, "cannot be read.", e);
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException | NumberFormatException e) {
            throw new TokenizerException(tokenizerFile, "is not a tokenizer.json.", e);
        }
    }

    private static JsonElement field(JsonObject object, String name) {
        if (!object.has(name)) {
            throw new JsonParseException("nothing is called " + name);
        }
        return object.get(name);
    }

    private static int vocabulary(JsonObject root, Map<String, Integer> special) {
        IntStream ordinary = field(field(root, "model").getAsJsonObject(), "vocab").getAsJsonObject().asMap().values()
                .stream()
                .mapToInt(JsonElement::getAsInt);
        return 1 + IntStream.concat(ordinary, special.values().stream().mapToInt(Integer::intValue)).max().orElse(-1);
    }

    private static Pattern pattern(Map<String, Integer> ids) {
        if (ids.isEmpty()) {
            return NONE;
        }
        return Pattern.compile(ids.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote).collect(Collectors.joining("|")));
    }
}
