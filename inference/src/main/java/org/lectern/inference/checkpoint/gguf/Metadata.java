package org.lectern.inference.checkpoint.gguf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.lectern.inference.checkpoint.CheckpointException;

/// The metadata of a GGUF file; what is there in another form than expected is refused.
///
/// @param file that errors name
record Metadata(Path file, Map<String, Value> values) {
    static final int MOST_ENTRIES = 100_000;
    private static final int LONGEST_KEY = 1024;
    private static final int SMALLEST_ENTRY = 13; // bytes

    static Metadata read(Cursor cursor, long count) throws CheckpointException {
        Map<String, Value> values = new HashMap<>();
        for (long i = 0; i < count; i++) {
            String key = cursor.text(LONGEST_KEY);
            if (values.putIfAbsent(key, Value.read(cursor)) != null) {
                throw cursor.damaged("has two values for " + key);
            }
        }
        return new Metadata(cursor.file(), values);
    }

    static long count(Cursor cursor) throws CheckpointException {
        return cursor.count(MOST_ENTRIES, SMALLEST_ENTRY);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Optional<ValueType> type(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.array()).map(Value::type);
    }

    Optional<String> text(String key, int longest) throws CheckpointException {
        Optional<Value> value = single(key, "text");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get().type() != ValueType.STRING || value.get().bytes().byteSize() > longest) {
            throw unusable(key, "text");
        }
        return Optional.of(Cursor.text(file, value.get().bytes()));
    }

    OptionalLong integer(String key) throws CheckpointException {
        Optional<Value> value = single(key, "integer");
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!value.get().isInteger()) {
            throw unusable(key, "integer");
        }
        return OptionalLong.of(value.get().integer(0));
    }

    OptionalDouble real(String key) throws CheckpointException {
        Optional<Value> value = single(key, "number");
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (!value.get().isReal()) {
            throw unusable(key, "number");
        }
        return OptionalDouble.of(value.get().real(0));
    }

    Optional<Boolean> flag(String key) throws CheckpointException {
        Optional<Value> value = single(key, "flag");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get().type() != ValueType.BOOL || value.get().integer(0) < 0 || value.get().integer(0) > 1) {
            throw unusable(key, "flag");
        }
        return Optional.of(value.get().integer(0) == 1);
    }

    /// A number of things that has to be there; one for each of several layers if they are the same.
    int size(String key) throws CheckpointException {
        Value value = values.get(key);
        if (value == null) {
            throw new CheckpointException(file, "has no " + key + ".");
        }
        if (!value.isInteger() || value.count() < 1 || value.count() > MOST_ENTRIES) {
            throw unusable(key, "integer");
        }
        long first = value.integer(0);
        for (long i = 1; i < value.count(); i++) {
            if (value.integer(i) != first) {
                throw new CheckpointException(file,
                        "has several " + key + "; Lectern runs models whose layers are alike.");
            }
        }
        if (first < 0 || first > Integer.MAX_VALUE) {
            throw unusable(key, "integer");
        }
        return (int) first;
    }

    int size(String key, int otherwise) throws CheckpointException {
        return has(key) ? size(key) : otherwise;
    }

    /// Nothing where the key is not there.
    List<String> texts(String key, int most, int longest) throws CheckpointException {
        List<String> texts = new ArrayList<>();
        Optional<Value> value = array(key, most);
        if (value.isPresent()) {
            if (value.get().type() != ValueType.STRING) {
                throw unusable(key, "list of texts");
            }
            Cursor cursor = new Cursor(file, value.get().bytes());
            for (long i = 0; i < value.get().count(); i++) {
                texts.add(cursor.text(longest));
            }
        }
        return texts;
    }

    /// Nothing where the key is not there.
    List<Long> integers(String key, int most) throws CheckpointException {
        List<Long> integers = new ArrayList<>();
        Optional<Value> value = array(key, most);
        if (value.isPresent()) {
            if (!value.get().isInteger()) {
                throw unusable(key, "list of integers");
            }
            for (long i = 0; i < value.get().count(); i++) {
                integers.add(value.get().integer(i));
            }
        }
        return integers;
    }

    /// Nothing where the key is not there.
    List<Boolean> flags(String key, int most) throws CheckpointException {
        List<Boolean> flags = new ArrayList<>();
        Optional<Value> value = array(key, most);
        if (value.isPresent()) {
            if (value.get().type() != ValueType.BOOL && !value.get().isInteger()) {
                throw unusable(key, "list of flags");
            }
            for (long i = 0; i < value.get().count(); i++) {
                flags.add(value.get().integer(i) != 0);
            }
        }
        return flags;
    }

    /// Nothing where the key is not there.
    List<Float> reals(String key, int most) throws CheckpointException {
        List<Float> reals = new ArrayList<>();
        Optional<Value> value = array(key, most);
        if (value.isPresent()) {
            if (!value.get().isReal()) {
                throw unusable(key, "list of numbers");
            }
            for (long i = 0; i < value.get().count(); i++) {
                reals.add((float) value.get().real(i));
            }
        }
        return reals;
    }

    private Optional<Value> single(String key, String what) throws CheckpointException {
        Value value = values.get(key);
        if (value != null && value.array()) {
            throw unusable(key, what);
        }
        return Optional.ofNullable(value);
    }

    private Optional<Value> array(String key, int most) throws CheckpointException {
        Value value = values.get(key);
        if (value != null && (!value.array() || value.count() > most)) {
            throw unusable(key, "list");
        }
        return Optional.ofNullable(value);
    }

    private CheckpointException unusable(String key, String what) {
        return new CheckpointException(file, "has a " + key + " that is no usable " + what + ".");
    }
}
