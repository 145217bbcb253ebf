package org.lectern.app.library.citation;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.lectern.app.library.about.DetailField;
import org.lectern.app.library.about.PersonName;

/// Documents as CSL-JSON, by the schema csl-data.json of the Citation Style Language 1.0.2.
public final class CslJson {
    private CslJson() {}

    public static String of(List<CitedWork> works) {
        var all = new JsonArray();
        works.forEach(work -> all.add(item(work)));
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(all) + "\n";
    }

    private static JsonObject item(CitedWork work) {
        var details = work.details();
        var item = new JsonObject();
        item.addProperty("id", work.key());
        item.addProperty("type", details.of(DetailField.ISBN).isPresent() ? "book" : "document");
        details.of(DetailField.TITLE).ifPresent(title -> item.addProperty("title", title));
        var authors = new JsonArray();
        details.authors().names().forEach(name -> authors.add(name(name)));
        if (!authors.isEmpty()) {
            item.add("author", authors);
        }
        details.of(DetailField.YEAR).ifPresent(year -> item.add("issued", issued(Integer.parseInt(year))));
        details.of(DetailField.DOI).ifPresent(doi -> item.addProperty("DOI", doi));
        details.of(DetailField.ISBN).ifPresent(isbn -> item.addProperty("ISBN", isbn));
        return item;
    }

    private static JsonObject name(PersonName name) {
        var one = new JsonObject();
        if (name.given().isEmpty()) {
            one.addProperty("literal", name.family());
            return one;
        }
        one.addProperty("family", name.family());
        one.addProperty("given", name.given());
        if (!name.suffix().isEmpty()) {
            one.addProperty("suffix", name.suffix());
        }
        return one;
    }

    private static JsonObject issued(int year) {
        var date = new JsonArray();
        date.add(year);
        var dates = new JsonArray();
        dates.add(date);
        var issued = new JsonObject();
        issued.add("date-parts", dates);
        return issued;
    }
}
