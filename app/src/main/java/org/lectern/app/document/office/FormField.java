package org.lectern.app.document.office;

import org.jsoup.nodes.Element;
import org.lectern.app.document.html.Markup;

/// What is filled into the form fields of Word that have no text of their own (ECMA-376 part 1, 17.16.17).
final class FormField {
    private FormField() {}

    /// @param begin the sign with which the field begins
    static String words(Element begin) {
        var box = Markup.first(begin, "checkBox");
        if (box.isPresent()) {
            var state = Markup.first(box.get(), "checked").or(() -> Markup.first(box.get(), "default"));
            return state.filter(DocxStyles::isOn).isPresent() ? "☒" : "☐";
        }
        var list = Markup.first(begin, "ddList");
        if (list.isEmpty()) {
            return "";
        }
        var entries = Markup.all(list.get(), "listEntry");
        var chosen = Markup.first(list.get(), "result").or(() -> Markup.first(list.get(), "default"))
                .map(e -> e.attr("w:val")).filter(said -> said.matches("\\d{1,3}")).map(Integer::parseInt).orElse(0);
        return chosen < entries.size() ? entries.get(chosen).attr("w:val") : "";
    }
}
