package org.lectern.inference.checkpoint.safetensors;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.chat.ChatSource;

/// What the files beside config.json say of tokens and of talking: tokenizer.json, tokenizer_config.json,
/// special_tokens_map.json and the chat template.
///
/// @param added ids of added tokens by their texts; marks of a chat are some of them, whether they are called special or not
/// @param begins whether tokenizer.json puts a token before every text; empty where there is no such file
record TokenizerFiles(Path folder, Map<String, Integer> added, Optional<Boolean> begins) {
    private static final String TOKENIZER = "tokenizer.json";
    private static final String CONFIG = "tokenizer_config.json";
    private static final String TEMPLATE = "chat_template";
    private static final long LONGEST_TEMPLATE = 1L << 20; // bytes

    static TokenizerFiles read(Path folder) throws CheckpointException {
        Path file = folder.resolve(TOKENIZER);
        Map<String, Integer> added = new LinkedHashMap<>();
        if (!Files.isRegularFile(file)) {
            return new TokenizerFiles(folder, added, Optional.empty());
        }
        boolean begins = false;
        try (Reader text = Files.newBufferedReader(file); JsonReader json = new JsonReader(text)) {
            json.beginObject();
            while (json.hasNext()) {
                switch (json.nextName()) {
                    case "added_tokens" -> JsonParser.parseReader(json).getAsJsonArray()
                            .forEach(token -> add(token.getAsJsonObject(), added));
                    case "post_processor" -> begins = putsATokenFirst(JsonParser.parseReader(json));
                    default -> json.skipValue();
                }
            }
            return new TokenizerFiles(folder, added, Optional.of(begins));
        } catch (IOException | JsonParseException | IllegalStateException | NumberFormatException
                | UnsupportedOperationException | ClassCastException e) {
            throw new CheckpointException(file, "is not a tokenizer.json.", e);
        }
    }

    private static void add(JsonObject token, Map<String, Integer> added) {
        if (token.has("content") && token.has("id")) {
            added.put(token.get("content").getAsString(), token.get("id").getAsInt());
        }
    }

    private static boolean putsATokenFirst(JsonElement processor) {
        if (!processor.isJsonObject()) {
            return false;
        }
        JsonObject fields = processor.getAsJsonObject();
        if (fields.has("processors")) {
            return fields.getAsJsonArray("processors").asList().stream().anyMatch(TokenizerFiles::putsATokenFirst);
        }
        return fields.has("single") && !fields.getAsJsonArray("single").isEmpty()
                && fields.getAsJsonArray("single").get(0).getAsJsonObject().has("SpecialToken");
    }

    private Optional<JsonFields> fields(String name) throws CheckpointException {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) ? Optional.of(JsonFields.read(file)) : Optional.empty();
    }

    /// Whether a token stands before every text; empty where no file says it.
    Optional<Boolean> addsBos() throws CheckpointException {
        Optional<JsonFields> config = fields(CONFIG);
        return config.isPresent() && config.get().has("add_bos_token")
                ? Optional.of(config.get().flag("add_bos_token", false))
                : begins;
    }

    ChatSource chat() throws CheckpointException {
        return new ChatSource(template(), text("bos_token"), text("eos_token"), added.keySet());
    }

    /// The text of an added token, "" of others.
    String text(int id) {
        return added.entrySet().stream().filter(token -> token.getValue() == id).map(Map.Entry::getKey).findFirst()
                .orElse("");
    }

    // of an object its content
    private String text(String name) throws CheckpointException {
        for (String file : List.of(CONFIG, "special_tokens_map.json")) {
            Optional<JsonFields> fields = fields(file);
            if (fields.isPresent() && fields.get().has(name)) {
                return fields.get().isText(name)
                        ? fields.get().text(name, "")
                        : fields.get().object(name).orElseThrow().text("content", "");
            }
        }
        return "";
    }

    private Optional<String> template() throws CheckpointException {
        Path file = folder.resolve("chat_template.jinja");
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= LONGEST_TEMPLATE) {
                return Optional.of(Files.readString(file));
            }
        } catch (IOException e) {
            throw new CheckpointException(file, "cannot be read.", e);
        }
        Optional<JsonFields> config = fields(CONFIG);
        Path other = folder.resolve("chat_template.json");
        Optional<JsonFields> fields = Files.isRegularFile(other) ? Optional.of(JsonFields.read(other)) : config;
        return fields.isPresent() && fields.get().has(TEMPLATE) ? template(fields.get()) : Optional.empty();
    }

    // one, or several with names, of which the usual one counts
    private static Optional<String> template(JsonFields fields) throws CheckpointException {
        if (fields.isText(TEMPLATE)) {
            return fields.text(TEMPLATE);
        }
        List<JsonFields> all = fields.objects(TEMPLATE);
        for (JsonFields named : all) {
            if (named.text("name", "").equals("default")) {
                return named.text("template");
            }
        }
        return Optional.empty();
    }
}
