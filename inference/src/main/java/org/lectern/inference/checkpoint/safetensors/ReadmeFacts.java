package org.lectern.inference.checkpoint.safetensors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.inference.api.model.ModelCard.Origin;

/// What the lines between the first two `---` of a README.md say of a model, as the model cards of Hugging Face have them: a value or
/// a list for a key. What stands deeper, or in another form, is passed over.
///
/// @param folder of the model
record ReadmeFacts(Path folder, Map<String, List<String>> values) {
    private static final int MOST_LINES = 500;
    private static final int LONGEST_LINE = 2000;
    private static final Pattern KEY = Pattern.compile("([\\w-]+):\\s*(.*)");
    private static final Pattern ITEM = Pattern.compile(" {0,2}-\\s+([^:]*)");
    /// How the cache of Hugging Face names the folder of a model.
    private static final Pattern CACHED = Pattern.compile("models--(.+?)--.+");

    static ReadmeFacts in(Path folder) {
        try (var stream = Files.newInputStream(folder.resolve("README.md"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new ReadmeFacts(folder, read(reader));
        } catch (IOException e) {
            return new ReadmeFacts(folder, Map.of()); // the model runs without
        }
    }

    private static Map<String, List<String>> read(BufferedReader reader) throws IOException {
        Map<String, List<String>> values = new HashMap<>();
        if (!"---".equals(reader.readLine())) {
            return values;
        }
        List<String> latest = new ArrayList<>();
        for (int i = 0; i < MOST_LINES; i++) {
            String line = reader.readLine();
            if (line == null || line.equals("---") || line.length() > LONGEST_LINE) {
                break;
            }
            Matcher key = KEY.matcher(line);
            Matcher item = ITEM.matcher(line);
            if (key.matches()) {
                latest = new ArrayList<>();
                values.put(key.group(1), latest);
                add(key.group(2).replaceAll("^\\[|]$", "").split(","), latest);
            } else if (item.matches()) {
                add(new String[]{item.group(1)}, latest);
            }
        }
        return values;
    }

    private static void add(String[] texts, List<String> values) {
        for (String text : texts) {
            String value = text.strip().replaceAll("^['\"]|['\"]$", "");
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
    }

    Origin origin(String family) {
        return new Origin(family, maker(), first("license_name").or(() -> first("license")),
                values.getOrDefault("language", List.of()));
    }

    private Optional<String> first(String key) {
        return values.getOrDefault(key, List.of()).stream().findFirst();
    }

    private Optional<String> maker() {
        for (Path at = folder.toAbsolutePath(); at != null && at.getFileName() != null; at = at.getParent()) {
            Matcher name = CACHED.matcher(at.getFileName().toString());
            if (name.matches()) {
                return Optional.of(name.group(1));
            }
        }
        return first("base_model").filter(base -> base.contains("/")).map(base -> base.substring(0, base.indexOf('/')));
    }
}
