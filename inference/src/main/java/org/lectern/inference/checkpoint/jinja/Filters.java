package org.lectern.inference.checkpoint.jinja;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Jinja's filters, as far as chat templates use them.
record Filters(Values values, Budget budget, Tests tests) {
    private static final long MOST_INDENT = 16;

    Object apply(String name, Object value, CallArguments given) throws TemplateException {
        return switch (name) {
            case "trim" ->
                new TextValues(budget).strip(values.text(value), given.plain().isEmpty() ? "" : given.text(0), true,
                        true);
            case "length", "count" -> Values.length(value);
            case "string" -> values.text(value);
            case "safe", "e", "escape" -> value;
            case "upper" -> budget.made(values.text(value).toUpperCase(Locale.ROOT));
            case "lower" -> budget.made(values.text(value).toLowerCase(Locale.ROOT));
            case "title" -> budget.made(TextValues.title(values.text(value)));
            case "capitalize" -> budget.made(TextValues.capitalized(values.text(value)));
            case "default", "d" -> given(value, given);
            case "replace" -> new TextValues(budget).replace(values.text(value), given.text(0), given.text(1), -1);
            case "indent" -> indented(values.text(value), given);
            case "tojson" -> json(value, given);
            case "int" -> integer(value, given);
            case "float" -> real(value);
            case "format" -> new Arithmetic(values, budget).formatted(values.text(value), given.plain());
            case "abs" -> value instanceof Double number
                    ? (Object) Math.abs(number)
                    : (Object) Math.abs(
                            Values.integer(value));
            default -> ofElements(name, value, given);
        };
    }

    private Object ofElements(String name, Object value, CallArguments given) throws TemplateException {
        return switch (name) {
            case "first" -> edge(values.elements(value), true);
            case "last" -> edge(values.elements(value), false);
            case "list" -> values.elements(value);
            case "items" -> items(value);
            case "dictsort" -> items(new TreeMap<>(texts(value)));
            case "reverse" -> reversed(value);
            case "join" -> joined(value, given);
            case "unique" -> unique(value);
            case "sort" -> sorted(value, given);
            case "sum" -> sum(value);
            case "map" -> mapped(value, given);
            case "select", "reject" -> selected(value, given, false, name.equals("select"));
            case "selectattr", "rejectattr" -> selected(value, given, true, name.equals("selectattr"));
            default -> throw new TemplateException(
                    "The chat template has the filter “" + name + "”, which Lectern does not know.");
        };
    }

    private static Object given(Object value, CallArguments given) {
        Object otherwise = given.get(0, "default_value", "");
        boolean alsoFalse = Values.truth(given.get(1, "boolean", false));
        return value == Nothing.UNDEFINED || (alsoFalse && !Values.truth(value)) ? otherwise : value;
    }

    private String indented(String text, CallArguments given) throws TemplateException {
        String indent = " ".repeat((int) Math.clamp(given.integer(0, "width", 4), 0, MOST_INDENT));
        boolean first = Values.truth(given.get(1, "first", false));
        boolean blank = Values.truth(given.get(2, "blank", false));
        StringBuilder out = new StringBuilder();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            boolean indents = i == 0 ? first : blank || !lines[i].isEmpty();
            out.append(i == 0 ? "" : "\n").append(indents ? indent : "").append(lines[i]);
        }
        return budget.made(out.toString());
    }

    private String json(Object value, CallArguments given) throws TemplateException {
        Object indent = given.named().getOrDefault("indent", Nothing.NONE);
        int width = indent == Nothing.NONE ? -1 : (int) Math.clamp(Values.integer(indent), 0, MOST_INDENT);
        return new TemplateJson(budget, values, width).of(value);
    }

    private Object integer(Object value, CallArguments given) throws TemplateException {
        try {
            return value instanceof String text
                    ? Long.parseLong(text.strip())
                    : value instanceof Double number ? number.longValue() : Values.integer(value);
        } catch (NumberFormatException e) {
            return given.get(0, "default", 0L);
        }
    }

    private static Object real(Object value) {
        try {
            return value instanceof String text ? Double.parseDouble(text.strip()) : Values.real(value);
        } catch (NumberFormatException e) {
            return 0.0;
        }
    }

    private static Object edge(List<Object> elements, boolean first) {
        if (elements.isEmpty()) {
            return Nothing.UNDEFINED;
        }
        return first ? elements.getFirst() : elements.getLast();
    }

    List<Object> items(Object value) throws TemplateException {
        if (!(value instanceof Map<?, ?> map)) {
            throw new TemplateException("The chat template goes through what is no map.");
        }
        budget.elements(map.size());
        List<Object> items = new ArrayList<>();
        map.forEach((key, element) -> items.add(List.of(key, element)));
        return items;
    }

    private Map<String, Object> texts(Object value) throws TemplateException {
        Map<String, Object> texts = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            budget.elements(map.size());
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                texts.put(values.text(entry.getKey()), entry.getValue());
            }
        }
        return texts;
    }

    private Object reversed(Object value) throws TemplateException {
        return value instanceof String text
                ? budget.made(new StringBuilder(text).reverse().toString())
                : values.elements(value).reversed();
    }

    private String joined(Object value, CallArguments given) throws TemplateException {
        String separator = values.text(given.get(0, "d", ""));
        Object field = given.get(1, "attribute", Nothing.NONE);
        StringBuilder out = new StringBuilder();
        String between = "";
        for (Object element : values.elements(value)) {
            out.append(between).append(values.text(field == Nothing.NONE ? element : field(element, field)));
            budget.fits(out.length());
            between = separator;
        }
        return budget.made(out.toString());
    }

    private List<Object> unique(Object value) throws TemplateException {
        List<Object> unique = new ArrayList<>();
        for (Object element : values.elements(value)) {
            if (!values.contains(unique, element)) {
                unique.add(element);
            }
        }
        return unique;
    }

    // by insertion, each comparison a step
    private List<Object> sorted(Object value, CallArguments given) throws TemplateException {
        List<Object> sorted = new ArrayList<>();
        for (Object element : values.elements(value)) {
            int place = sorted.size();
            while (place > 0 && Values.order(sorted.get(place - 1), element) > 0) {
                budget.step();
                place--;
            }
            sorted.add(place, element);
        }
        if (Values.truth(given.get(0, "reverse", false))) {
            Collections.reverse(sorted);
        }
        return sorted;
    }

    private Object sum(Object value) throws TemplateException {
        Object sum = 0L;
        for (Object element : values.elements(value)) {
            sum = new Arithmetic(values, budget).of("+", sum, element);
        }
        return sum;
    }

    private List<Object> mapped(Object value, CallArguments given) throws TemplateException {
        Object field = given.named().getOrDefault("attribute", Nothing.NONE);
        List<Object> mapped = new ArrayList<>();
        for (Object element : values.elements(value)) {
            budget.enter();
            mapped.add(field == Nothing.NONE ? apply(given.text(0), element, given.rest(1)) : field(element, field));
            budget.leave();
        }
        return mapped;
    }

    private static Object field(Object element, Object field) throws TemplateException {
        Object found = element instanceof Map<?, ?> map ? map.get(Values.key(field)) : null;
        return found == null ? Nothing.UNDEFINED : found;
    }

    private List<Object> selected(Object value, CallArguments given, boolean byField, boolean wanted)
            throws TemplateException {
        List<Object> selected = new ArrayList<>();
        int test = byField ? 1 : 0;
        for (Object element : values.elements(value)) {
            budget.step();
            Object tested = byField ? field(element, given.get(0)) : element;
            boolean holds = given.plain().size() > test
                    ? tests.holds(given.text(test), tested, given.rest(test + 1))
                    : Values.truth(tested);
            if (holds == wanted) {
                selected.add(element);
            }
        }
        return selected;
    }
}
