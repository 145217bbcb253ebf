package org.lectern.inference.checkpoint.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What values are as texts, as truths, and beside each other, as Python has it. Values are texts, longs, doubles, booleans, lists,
/// maps, [Nothing], namespaces and [Callable]s.
record Values(Budget budget) {
    static boolean truth(Object value) {
        return switch (value) {
            case Boolean truth -> truth;
            case String text -> !text.isEmpty();
            case Long number -> number != 0;
            case Double number -> number != 0;
            case List<?> list -> !list.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            case Nothing _ -> false;
            default -> true;
        };
    }

    String text(Object value) throws TemplateException {
        if (value instanceof String text) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        write(value, out);
        return value == Nothing.UNDEFINED ? "" : budget.made(out.toString());
    }

    private void write(Object value, StringBuilder out) throws TemplateException {
        budget.enter();
        switch (value) {
            case String text -> quote(text, out);
            case Boolean truth -> out.append(truth ? "True" : "False");
            case Nothing nothing -> out.append(nothing == Nothing.NONE ? "None" : "Undefined");
            case List<?> list -> {
                String separator = "";
                out.append('[');
                for (Object element : list) {
                    out.append(separator);
                    write(element, out);
                    separator = ", ";
                }
                out.append(']');
            }
            case Map<?, ?> map -> {
                String separator = "";
                out.append('{');
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    out.append(separator);
                    write(entry.getKey(), out);
                    out.append(": ");
                    write(entry.getValue(), out);
                    separator = ", ";
                }
                out.append('}');
            }
            case Namespace _ -> out.append("<Namespace>");
            case Callable _ -> out.append("<function>");
            default -> out.append(value);
        }
        budget.fits(out.length());
        budget.leave();
    }

    private static void quote(String text, StringBuilder out) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        out.append(quote);
        text.chars().forEach(c -> {
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\\' -> out.append("\\\\");
                default -> out.append(c == quote ? "\\" : "").append((char) c);
            }
        });
        out.append(quote);
    }

    boolean same(Object left, Object right) throws TemplateException {
        budget.enter();
        boolean same = switch (left) {
            case List<?> list when right instanceof List<?> other -> same(list, other);
            case Map<?, ?> map when right instanceof Map<?, ?> other -> same(map, other);
            case List<?> _ -> false;
            case Map<?, ?> _ -> false;
            case String text -> {
                budget.search(text, "");
                yield text.equals(right);
            }
            case Callable callable -> callable == right;
            case Namespace _ -> false;
            case Nothing nothing -> nothing == right;
            default -> isNumber(right) && real(left) == real(right);
        };
        budget.leave();
        return same;
    }

    private boolean same(List<?> left, List<?> right) throws TemplateException {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!same(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean same(Map<?, ?> left, Map<?, ?> right) throws TemplateException {
        if (left.size() != right.size()) {
            return false;
        }
        for (Map.Entry<?, ?> entry : left.entrySet()) {
            Object other = right.get(entry.getKey());
            if (other == null || !same(entry.getValue(), other)) {
                return false;
            }
        }
        return true;
    }

    static boolean isNumber(Object value) {
        return value instanceof Long || value instanceof Double || value instanceof Boolean;
    }

    static double real(Object value) {
        return switch (value) {
            case Long number -> number;
            case Double number -> number;
            case Boolean truth -> truth ? 1 : 0;
            default -> Double.NaN;
        };
    }

    static long integer(Object value) throws TemplateException {
        return switch (value) {
            case Long number -> number;
            case Boolean truth -> truth ? 1 : 0;
            default -> throw new TemplateException("The chat template counts with what is no whole number.");
        };
    }

    /// Whether the left one is smaller, 0 or larger.
    static int order(Object left, Object right) throws TemplateException {
        if (left instanceof String text && right instanceof String other) {
            return text.compareTo(other);
        }
        if (isNumber(left) && isNumber(right)) {
            return Double.compare(real(left), real(right));
        }
        throw new TemplateException("The chat template compares what cannot be compared.");
    }

    boolean contains(Object all, Object one) throws TemplateException {
        return switch (all) {
            case String text when one instanceof String part -> {
                budget.search(text, part);
                yield text.contains(part);
            }
            case List<?> list -> {
                boolean found = false;
                for (Object element : list) {
                    found |= same(element, one);
                }
                yield found;
            }
            case Map<?, ?> map -> map.containsKey(key(one));
            default -> throw new TemplateException("The chat template looks into what holds nothing.");
        };
    }

    /// What may stand before a colon in a map.
    static Object key(Object value) throws TemplateException {
        if (value instanceof String || isNumber(value) || value == Nothing.NONE) {
            return value;
        }
        throw new TemplateException("The chat template has a key that is neither text nor number.");
    }

    /// The elements of a list, the keys of a map, the characters of a text.
    List<Object> elements(Object value) throws TemplateException {
        List<Object> elements = new ArrayList<>();
        switch (value) {
            case List<?> list -> elements.addAll(list);
            case Map<?, ?> map -> elements.addAll(map.keySet());
            case String text -> {
                budget.length(text.length());
                text.codePoints().forEach(c -> elements.add(Character.toString(c)));
            }
            case Nothing nothing when nothing == Nothing.UNDEFINED -> {
                // nothing to go through
            }
            default -> throw new TemplateException("The chat template goes through what holds nothing.");
        }
        budget.elements(elements.size());
        return elements;
    }

    static long length(Object value) throws TemplateException {
        return switch (value) {
            case String text -> text.codePointCount(0, text.length());
            case List<?> list -> list.size();
            case Map<?, ?> map -> map.size();
            case Nothing nothing when nothing == Nothing.UNDEFINED -> 0;
            default -> throw new TemplateException("The chat template measures what has no length.");
        };
    }
}
