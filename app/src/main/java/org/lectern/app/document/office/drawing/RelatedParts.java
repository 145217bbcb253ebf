package org.lectern.app.document.office.drawing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.lectern.app.document.html.Markup;
import org.lectern.app.document.reader.DocumentReadException;

/// What a part of an Office Open XML document refers to (ECMA-376 part 2, 6.5): parts that have words (charts, diagrams, other
/// documents, headers, notes), and everything else as a path or an address.
///
/// @param parts by the id of their relation
/// @param targets paths of parts, or addresses, by the id of their relation, in order
public record RelatedParts(Map<String, Part> parts, Map<String, Target> targets) {
    private static final int MOST = 500;
    private static final String WITH_WORDS = "chart|diagramData|aFChunk|header|footer|notesSlide";

    /// A part with words.
    ///
    /// @param type the end of its relation's type, such as "chart"
    public record Part(String type, String path, byte[] bytes) {
        public Element xml() {
            return Markup.xml(bytes);
        }
    }

    /// What a relation leads to.
    ///
    /// @param to the path of a part, or an address outside
    public record Target(String type, String to, boolean outside) {}

    /// The relations of a part.
    public static RelatedParts of(PartSource source, String part) throws DocumentReadException {
        var parts = new HashMap<String, Part>();
        var targets = new java.util.LinkedHashMap<String, Target>();
        var name = part.lastIndexOf('/') + 1;
        var relations = Markup.xml(source.find(part.substring(0, name) + "_rels/" + part.substring(name) + ".rels")
                .orElse(new byte[0]));
        for (var relation : Markup.all(relations, "Relationship")) {
            var type = relation.attr("Type").replaceFirst("^.*/", "");
            var outside = relation.attr("TargetMode").equalsIgnoreCase("External");
            var to = outside ? relation.attr("Target") : path(part, relation.attr("Target"));
            targets.put(relation.attr("Id"), new Target(type, to, outside));
            if (!outside && type.matches(WITH_WORDS) && parts.size() < MOST) {
                source.find(to).ifPresent(bytes -> parts.put(relation.attr("Id"), new Part(type, to, bytes)));
            }
        }
        return new RelatedParts(parts, targets);
    }

    /// A part that refers to nothing.
    public static RelatedParts none() {
        return new RelatedParts(Map.of(), Map.of());
    }

    private static String path(String from, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        var folder = from.substring(0, from.lastIndexOf('/') + 1);
        var rest = target;
        while (rest.startsWith("../")) {
            folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
            rest = rest.substring(3);
        }
        return folder + rest;
    }

    public Optional<Part> find(String id) {
        return Optional.ofNullable(parts.get(id));
    }

    /// The address outside of the document that a relation leads to.
    public Optional<String> address(String id) {
        return Optional.ofNullable(targets.get(id)).filter(Target::outside).map(Target::to);
    }

    /// The path of the part that a relation leads to.
    public Optional<String> path(String id) {
        return Optional.ofNullable(targets.get(id)).filter(target -> !target.outside()).map(Target::to);
    }

    /// The paths of all parts of a type.
    public List<String> paths(String type) {
        return targets.values().stream().filter(target -> target.type().equals(type) && !target.outside())
                .map(Target::to).toList();
    }

    /// The parts of a type, in the order of their names.
    public List<Part> all(String type) {
        return parts.values().stream().filter(part -> part.type().equals(type))
                .sorted(Comparator.comparing(Part::path)).toList();
    }
}
