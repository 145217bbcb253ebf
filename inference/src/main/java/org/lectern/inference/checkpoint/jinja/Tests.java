package org.lectern.inference.checkpoint.jinja;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Jinja's tests (`is …`).
record Tests(Values values) {
    boolean holds(String name, Object value, CallArguments given) throws TemplateException {
        return switch (name) {
            case "defined" -> value != Nothing.UNDEFINED;
            case "undefined" -> value == Nothing.UNDEFINED;
            case "none" -> value == Nothing.NONE;
            case "string" -> value instanceof String;
            case "mapping" -> value instanceof Map<?, ?>;
            case "sequence" -> value instanceof String || value instanceof List<?> || value instanceof Map<?, ?>;
            case "iterable" -> value instanceof String || value instanceof List<?> || value instanceof Map<?, ?>
                    || value == Nothing.UNDEFINED;
            case "number" -> Values.isNumber(value);
            case "integer" -> value instanceof Long;
            case "float" -> value instanceof Double;
            case "boolean" -> value instanceof Boolean;
            case "true" -> value.equals(true);
            case "false" -> value.equals(false);
            case "callable" -> value instanceof Callable;
            case "lower" -> value instanceof String text && text.equals(text.toLowerCase(Locale.ROOT));
            case "upper" -> value instanceof String text && text.equals(text.toUpperCase(Locale.ROOT));
            case "even" -> Values.integer(value) % 2 == 0;
            case "odd" -> Values.integer(value) % 2 != 0;
            case "divisibleby" -> divides(Values.integer(given.get(0)), Values.integer(value));
            case "in" -> values.contains(given.get(0), value);
            case "eq", "equalto", "sameas" -> values.same(value, given.get(0));
            case "ne" -> !values.same(value, given.get(0));
            case "lt", "lessthan" -> Values.order(value, given.get(0)) < 0;
            case "gt", "greaterthan" -> Values.order(value, given.get(0)) > 0;
            case "le" -> Values.order(value, given.get(0)) <= 0;
            case "ge" -> Values.order(value, given.get(0)) >= 0;
            default -> throw new TemplateException(
                    "The chat template has the test “" + name + "”, which Lectern does not know.");
        };
    }

    private static boolean divides(long by, long number) throws TemplateException {
        if (by == 0) {
            throw new TemplateException("The chat template divides by zero.");
        }
        return number % by == 0;
    }
}
