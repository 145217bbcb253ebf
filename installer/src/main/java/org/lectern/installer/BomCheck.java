package org.lectern.installer;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Whether every library of a package is in its bill of materials, under a licence that is allowed. Run by the build:
/// `BOM ALLOWED JARS…`; ends with exit code 1 and a sentence for each fault.
public final class BomCheck {
    private static final String OWN = "org.lectern";

    private final List<JsonObject> components;
    private final Set<String> allowed;

    private BomCheck(List<JsonObject> components, Set<String> allowed) {
        this.components = components;
        this.allowed = allowed;
    }

    public static void main(String[] args) throws IOException {
        var jars = new ArrayList<Path>();
        for (var folder : List.of(args).subList(2, args.length)) {
            try (var files = Files.list(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".jar")).forEach(jars::add);
            }
        }
        var faults = of(Path.of(args[0]), Path.of(args[1])).faults(jars);
        faults.forEach(System.err::println);
        if (!faults.isEmpty()) {
            System.exit(1);
        }
    }

    /// @param bom in CycloneDX's JSON
    /// @param allowed a licence a line
    /// @throws IOException where one of them cannot be read
    static BomCheck of(Path bom, Path allowed) throws IOException {
        try {
            var root = JsonParser.parseString(Files.readString(bom)).getAsJsonObject();
            var all = new ArrayList<>(objects(root.getAsJsonArray("components")));
            if (root.get("metadata") instanceof JsonObject about
                    && about.get("component") instanceof JsonObject itself) {
                all.add(itself); // what the others are the libraries of
            }
            return new BomCheck(all,
                    Files.readAllLines(allowed).stream().map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#")).collect(Collectors.toSet()));
        } catch (JsonParseException | IllegalStateException e) {
            throw new IOException("“" + bom + "” is no bill of materials.", e);
        }
    }

    /// A sentence for each jar that is not described and each library without an allowed licence.
    List<String> faults(List<Path> jars) {
        var faults = new TreeSet<String>();
        var described = components.stream().map(one -> text(one, "name") + "-" + text(one, "version"))
                .collect(Collectors.toSet());
        for (var jar : jars) {
            var name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
            if (described.stream().noneMatch(one -> name.equals(one) || name.startsWith(one + "-"))) {
                faults.add(name + " is shipped and not in the bill of materials.");
            }
        }
        for (var component : components) {
            var licences = licences(component);
            // one of several that a library may be taken under is enough
            if (!text(component, "group").equals(OWN) && licences.stream().noneMatch(allowed::contains)) {
                faults.add(text(component, "name") + " has " + (licences.isEmpty()
                        ? "no known licence"
                        : "a licence that is not allowed: " + String.join(", ", licences))
                        + "; read it, then add it to allowed-licences.txt or leave the library out.");
            }
        }
        return List.copyOf(faults);
    }

    private static Set<String> licences(JsonObject component) {
        var names = new TreeSet<String>();
        for (var entry : objects(component.getAsJsonArray("licenses"))) {
            if (entry.has("expression")) {
                names.add(text(entry, "expression"));
            } else {
                var licence = entry.getAsJsonObject("license");
                names.add(text(licence, licence.has("id") ? "id" : "name"));
            }
        }
        return names;
    }

    private static List<JsonObject> objects(JsonArray array) {
        return array == null
                ? List.of()
                : StreamSupport.stream(array.spliterator(), false).map(each -> each.getAsJsonObject()).toList();
    }

    private static String text(JsonObject object, String name) {
        return object.has(name) ? object.get(name).getAsString() : "";
    }
}
