package org.lectern.inference.checkpoint.jinja;

import java.util.List;
import java.util.Map;

/// Values as JSON, as Hugging Face's templates expect it: nothing escaped for web pages, and blanks behind commas and colons.
///
/// @param indent of each level; below 0 all is in one line
record TemplateJson(Budget budget, Values values, int indent) {
    String of(Object value) throws TemplateException {
        StringBuilder out = new StringBuilder();
        write(value, 1, out);
        return budget.made(out.toString());
    }

    private void write(Object value, int level, StringBuilder out) throws TemplateException {
        budget.enter();
        switch (value) {
            case String text -> quote(text, out);
            case Boolean truth -> out.append(truth);
            case Nothing nothing when nothing == Nothing.NONE -> out.append("null");
            case List<?> list -> {
                String separator = "";
                out.append('[');
                for (Object element : list) {
                    line(out.append(separator), level);
                    write(element, level + 1, out);
                    separator = separator();
                }
                line(out, list.isEmpty() ? -1 : level - 1);
                out.append(']');
            }
            case Map<?, ?> map -> {
                String separator = "";
                out.append('{');
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    line(out.append(separator), level);
                    quote(values.text(entry.getKey()), out);
                    out.append(": ");
                    write(entry.getValue(), level + 1, out);
                    separator = separator();
                }
                line(out, map.isEmpty() ? -1 : level - 1);
                out.append('}');
            }
            case Long number -> out.append(number);
            case Double number -> out.append(number);
            default -> throw new TemplateException("The chat template writes as JSON what JSON does not have.");
        }
        budget.fits(out.length());
        budget.leave();
    }

    private String separator() {
        return indent < 0 ? ", " : ",";
    }

    private void line(StringBuilder out, int level) {
        if (indent >= 0 && level >= 0) {
            out.append('\n').append(" ".repeat(indent * level));
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> out.append(c < ' ' ? "\\u%04x".formatted(c) : Character.toString(c));
            }
        });
        out.append('"');
    }
}
