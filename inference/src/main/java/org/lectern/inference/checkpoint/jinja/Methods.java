package org.lectern.inference.checkpoint.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What can be called on texts, lists and maps, by name; there is nothing else.
record Methods(Values values, Budget budget, Filters filters) {
    Object call(Object of, String name, CallArguments given) throws TemplateException {
        return switch (of) {
            case String text -> ofText(text, name, given);
            case Map<?, ?> map -> ofMap(map, name, given);
            case List<?> list when name.equals("index") -> index(list, given.get(0));
            case List<?> list when name.equals("count") -> count(list, given.get(0));
            default -> throw unknown(name);
        };
    }

    private static TemplateException unknown(String name) {
        return new TemplateException("The chat template calls “" + name + "”, which Lectern does not know.");
    }

    private Object ofText(String text, String name, CallArguments given) throws TemplateException {
        TextValues texts = new TextValues(budget);
        return switch (name) {
            case "strip" -> texts.strip(text, characters(given), true, true);
            case "lstrip" -> texts.strip(text, characters(given), true, false);
            case "rstrip" -> texts.strip(text, characters(given), false, true);
            case "upper" -> budget.made(text.toUpperCase(Locale.ROOT));
            case "lower" -> budget.made(text.toLowerCase(Locale.ROOT));
            case "title" -> budget.made(TextValues.title(text));
            case "capitalize" -> budget.made(TextValues.capitalized(text));
            case "startswith" -> starts(text, given.get(0), true);
            case "endswith" -> starts(text, given.get(0), false);
            case "replace" -> texts.replace(text, given.text(0), given.text(1), given.integer(2, "count", -1));
            case "split" -> characters(given).isEmpty() && given.plain().isEmpty()
                    ? texts.words(text)
                    : texts.split(text, given.text(0), given.integer(1, "maxsplit", -1));
            case "splitlines" -> lines(text);
            case "join" -> filters.apply("join", given.get(0), new CallArguments(List.of(text), Map.of()));
            case "format" -> formatted(text, given);
            case "find" -> texts.find(text, given.text(0));
            case "count" -> (long) texts.split(text, given.text(0), -1).size() - 1;
            case "isdigit" -> !text.isEmpty() && text.chars().allMatch(Character::isDigit);
            case "removeprefix" -> text.startsWith(given.text(0))
                    ? budget.made(text.substring(given.text(0).length()))
                    : text;
            case "removesuffix" -> text.endsWith(given.text(0))
                    ? budget.made(text.substring(0, text.length() - given.text(0).length()))
                    : text;
            default -> throw unknown(name);
        };
    }

    private static String characters(CallArguments given) throws TemplateException {
        return given.plain().isEmpty() || given.get(0) == Nothing.NONE ? "" : given.text(0);
    }

    private boolean starts(String text, Object with, boolean atStart) throws TemplateException {
        List<?> all = with instanceof List<?> list ? list : List.of(with);
        boolean found = false;
        for (Object one : all) {
            if (!(one instanceof String part)) {
                throw new TemplateException("The chat template gives something else where a text is needed.");
            }
            budget.search(part, "");
            found |= atStart ? text.startsWith(part) : text.endsWith(part);
        }
        return found;
    }

    private List<Object> lines(String text) throws TemplateException {
        budget.made(text);
        List<Object> lines = new ArrayList<>(text.lines().toList());
        budget.elements(lines.size());
        return lines;
    }

    // braces without a name or a form, in their order
    private Object formatted(String text, CallArguments given) throws TemplateException {
        int start = 0;
        StringBuilder out = new StringBuilder();
        for (Object value : given.plain()) {
            int place = text.indexOf("{}", start);
            if (place < 0) {
                break;
            }
            out.append(text, start, place).append(values.text(value));
            budget.fits(out.length());
            start = place + 2;
        }
        return budget.made(out.append(text, start, text.length()).toString());
    }

    private Object ofMap(Map<?, ?> map, String name, CallArguments given) throws TemplateException {
        return switch (name) {
            case "items" -> filters.items(map);
            case "keys" -> values.elements(map);
            case "values" -> {
                budget.elements(map.size());
                yield new ArrayList<Object>(map.values());
            }
            case "get" -> {
                Object found = map.get(Values.key(given.get(0)));
                yield found == null ? given.get(1, "default", Nothing.NONE) : found;
            }
            default -> throw unknown(name);
        };
    }

    private Object index(List<?> list, Object wanted) throws TemplateException {
        for (int i = 0; i < list.size(); i++) {
            if (values.same(list.get(i), wanted)) {
                return (long) i;
            }
        }
        throw new TemplateException("The chat template looks for what is not there.");
    }

    private Object count(List<?> list, Object wanted) throws TemplateException {
        long count = 0;
        for (Object element : list) {
            count += values.same(element, wanted) ? 1 : 0;
        }
        return count;
    }
}
