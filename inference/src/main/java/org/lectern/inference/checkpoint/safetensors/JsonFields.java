package org.lectern.inference.checkpoint.safetensors;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.lectern.inference.checkpoint.CheckpointException;

/// The fields of one JSON object of a file, read with errors that name the file and the field.
final class JsonFields {
    private static final long LARGEST_FILE = 1L << 26; // indexes of many shards have some MB

    private final Path file;
    private final JsonObject object;

    private JsonFields(Path file, JsonObject object) {
        this.file = file;
        this.object = object;
    }

    static JsonFields read(Path file) throws CheckpointException {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new CheckpointException(file, "is too large for what it should say.");
            }
            JsonElement root = JsonParser.parseString(Files.readString(file));
            if (!root.isJsonObject()) {
                throw new CheckpointException(file, "is not a JSON object.");
            }
            return new JsonFields(file, root.getAsJsonObject());
        } catch (NoSuchFileException e) {
            throw new CheckpointException(file, "does not exist.", e);
        } catch (IOException | JsonParseException e) {
            throw new CheckpointException(file, "cannot be read as JSON.", e);
        }
    }

    Optional<String> text(String name) throws CheckpointException {
        Optional<JsonElement> value = value(name);
        return value.isPresent() ? Optional.of(convert(name, value.get(), JsonElement::getAsString)) : Optional.empty();
    }

    String text(String name, String otherwise) throws CheckpointException {
        return text(name).orElse(otherwise);
    }

    int integer(String name, int otherwise) throws CheckpointException {
        Optional<JsonElement> value = value(name);
        return value.isPresent() ? convert(name, value.get(), JsonFields::integer) : otherwise;
    }

    OptionalInt integer(String name) throws CheckpointException {
        return value(name).isPresent() ? OptionalInt.of(integer(name, 0)) : OptionalInt.empty();
    }

    int positive(String name) throws CheckpointException {
        return positive(name, 0);
    }

    /// @param otherwise where it is not there
    int positive(String name, int otherwise) throws CheckpointException {
        int number = integer(name, otherwise);
        if (number < 1) {
            throw new CheckpointException(file, "has no usable " + name + ".");
        }
        return number;
    }

    double number(String name, double otherwise) throws CheckpointException {
        Optional<JsonElement> value = value(name);
        double number = value.isPresent() ? convert(name, value.get(), JsonFields::number) : otherwise;
        if (!Double.isFinite(number)) {
            throw new CheckpointException(file, "has an unusable value for " + name + ".");
        }
        return number;
    }

    boolean flag(String name, boolean otherwise) throws CheckpointException {
        Optional<JsonElement> value = value(name);
        return value.isPresent() ? convert(name, value.get(), JsonFields::truth) : otherwise;
    }

    /// The numbers of an array, a single one as an array of one, nothing as an empty one.
    List<Double> numbers(String name) throws CheckpointException {
        return list(name, JsonFields::number);
    }

    boolean isText(String name) {
        return value(name).filter(value -> value instanceof JsonPrimitive primitive && primitive.isString())
                .isPresent();
    }

    /// The objects of an array.
    List<JsonFields> objects(String name) throws CheckpointException {
        return list(name, value -> new JsonFields(file, value.getAsJsonObject()));
    }

    boolean has(String name) {
        return value(name).isPresent();
    }

    Optional<JsonFields> object(String name) throws CheckpointException {
        Optional<JsonElement> value = value(name);
        return value.isPresent()
                ? Optional.of(new JsonFields(file, convert(name, value.get(), JsonElement::getAsJsonObject)))
                : Optional.empty();
    }

    /// The strings of an array, a single string as an array of one, nothing as an empty one.
    List<String> texts(String name) throws CheckpointException {
        return list(name, JsonElement::getAsString);
    }

    /// The integers of an array, a single one as an array of one, nothing as an empty one.
    List<Integer> integers(String name) throws CheckpointException {
        return list(name, JsonFields::integer);
    }

    /// The pairs of integers in an array of arrays.
    List<List<Integer>> pairs(String name) throws CheckpointException {
        return list(name, pair -> List.of(integer(pair.getAsJsonArray().get(0)),
                integer(pair.getAsJsonArray().get(1))));
    }

    /// The string values of all fields.
    List<String> values() throws CheckpointException {
        List<String> values = new ArrayList<>();
        for (String name : object.keySet()) {
            values.add(text(name).orElseThrow(() -> new CheckpointException(file, "has nothing for " + name + ".")));
        }
        return values;
    }

    private <T> List<T> list(String name, Function<JsonElement, T> conversion) throws CheckpointException {
        List<T> converted = new ArrayList<>();
        Optional<JsonElement> value = value(name);
        if (value.isPresent()) {
            JsonElement elements = value.get();
            for (JsonElement element : elements.isJsonArray() ? elements.getAsJsonArray() : List.of(elements)) {
                converted.add(convert(name, element, conversion));
            }
        }
        return converted;
    }

    private Optional<JsonElement> value(String name) {
        return Optional.ofNullable(object.get(name)).filter(v -> !v.isJsonNull());
    }

    /// @throws ArithmeticException when it is not whole
    /// @throws NumberFormatException when it is no number
    static long whole(JsonElement value) {
        return number(value, JsonElement::getAsBigDecimal).longValueExact();
    }

    private static int integer(JsonElement value) {
        return Math.toIntExact(whole(value));
    }

    private static double number(JsonElement value) {
        return number(value, JsonElement::getAsDouble);
    }

    // "2" is no number here, although the library would read it as one
    private static <T> T number(JsonElement value, Function<JsonElement, T> conversion) {
        if (value instanceof JsonPrimitive primitive && primitive.isNumber()) {
            return conversion.apply(value);
        }
        throw new NumberFormatException("not a number");
    }

    private static boolean truth(JsonElement value) {
        if (value instanceof JsonPrimitive primitive && primitive.isBoolean()) {
            return primitive.getAsBoolean();
        }
        throw new IllegalStateException("neither true nor false");
    }

    private <T> T convert(String name, JsonElement value, Function<JsonElement, T> conversion)
            throws CheckpointException {
        try {
            return conversion.apply(value);
        } catch (UnsupportedOperationException | IllegalStateException | NumberFormatException
                | IndexOutOfBoundsException | ArithmeticException e) {
            throw new CheckpointException(file, "has an unusable value for " + name + ".", e);
        }
    }
}
