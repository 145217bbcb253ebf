package org.lectern.app.document.office.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.html.Markup;
import org.lectern.app.document.model.TextBlock;

/// The words of a diagram that Office calls SmartArt (ECMA-376 part 1, 21.4), as items, those inside others deeper.
public final class DiagramText {
    private static final int DEEPEST = 20;

    private final Map<String, String> words = new HashMap<>(); // by the id of a point
    private final Map<String, List<Connection>> children = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    private final FlowWriter out;

    private record Connection(int order, String child) {}

    private DiagramText(FlowWriter out) {
        this.out = out;
    }

    /// @param data the diagram's data part
    public static void write(Element data, FlowWriter out) {
        new DiagramText(out).write(data);
    }

    private void write(Element data) {
        var order = new ArrayList<String>();
        var roots = new ArrayList<String>();
        for (var point : Markup.all(data, "pt")) {
            var id = point.attr("modelId");
            if (point.attr("type").equals("doc")) {
                roots.add(id);
            } else if (point.attr("type").matches("|node|asst")) {
                words.put(id, Markup.all(point, "p").stream().map(DiagramText::paragraph)
                        .filter(text -> !text.isBlank()).collect(Collectors.joining(" ")));
                order.add(id);
            }
        }
        for (var connection : Markup.all(data, "cxn")) {
            if (connection.attr("type").matches("|parOf")) {
                var at = connection.attr("srcOrd");
                children.computeIfAbsent(connection.attr("srcId"), id -> new ArrayList<>()).add(new Connection(
                        at.matches("\\d{1,6}") ? Integer.parseInt(at) : 0, connection.attr("destId")));
            }
        }
        out.apart();
        roots.forEach(root -> below(root, 1));
        order.forEach(id -> item(id, 1));
        out.apart();
    }

    private void below(String parent, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        children.getOrDefault(parent, List.of()).stream().sorted(Comparator.comparingInt(Connection::order))
                .forEach(connection -> {
                    if (item(connection.child(), depth)) {
                        below(connection.child(), depth + 1);
                    }
                });
    }

    private boolean item(String id, int depth) {
        if (!words.containsKey(id) || !written.add(id)) {
            return false;
        }
        if (!words.get(id).isBlank()) {
            out.beginClose(span -> new TextBlock.ListItem(span, depth));
            out.text(words.get(id));
            out.end();
        }
        return true;
    }

    private static String paragraph(Element p) {
        return Markup.all(p, "t").stream().map(Element::wholeText).collect(Collectors.joining());
    }
}
