package org.lectern.inference.checkpoint.jinja;

import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What every template may call.
record Functions(Values values, Budget budget) {
    /// The same day for ever, so that what was computed of a prompt can be used again.
    private static final LocalDateTime TODAY = LocalDateTime.of(2024, 7, 26, 12, 0);

    TemplateNames scope() {
        TemplateNames scope = new TemplateNames(null);
        scope.set("range", (Callable) (plain, named) -> range(new CallArguments(plain, named)));
        scope.set("namespace", (Callable) (plain, named) -> new Namespace(fields(plain, named)));
        scope.set("dict", (Callable) (plain, named) -> fields(plain, named));
        scope.set("raise_exception", (Callable) (plain, named) -> {
            throw new TemplateException(plain.isEmpty() ? "The chat template refuses." : values.text(plain.getFirst()));
        });
        scope.set("strftime_now", (Callable) (plain, named) -> date(new CallArguments(plain, named).text(0)));
        return scope;
    }

    private Map<String, Object> fields(List<Object> plain, Map<String, Object> named) throws TemplateException {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (!plain.isEmpty() && plain.getFirst() instanceof Map<?, ?> map) {
            budget.elements(map.size());
            map.forEach((key, value) -> fields.put(String.valueOf(key), value));
        }
        fields.putAll(named);
        return fields;
    }

    private Object range(CallArguments given) throws TemplateException {
        long first = given.plain().size() > 1 ? Values.integer(given.get(0)) : 0;
        long end = Values.integer(given.get(given.plain().size() > 1 ? 1 : 0));
        long step = given.integer(2, "step", 1);
        if (step == 0) {
            throw new TemplateException("The chat template counts in steps of zero.");
        }
        long count = count(first, end, step);
        budget.elements(count);
        List<Object> numbers = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            numbers.add(first + i * step);
        }
        return numbers;
    }

    private static long count(long first, long end, long step) throws TemplateException {
        try {
            long span = step > 0 ? Math.subtractExact(end, first) : Math.subtractExact(first, end);
            return Math.max(0, Math.ceilDiv(span, Math.absExact(step)));
        } catch (ArithmeticException e) {
            throw new TemplateException("The chat template counts too far.");
        }
    }

    private String date(String format) throws TemplateException {
        StringBuilder out = new StringBuilder();
        boolean percent = false;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (!percent) {
                percent = c == '%';
                out.append(percent ? "" : c);
                continue;
            }
            percent = false;
            out.append(switch (c) {
                case '%' -> "%";
                case 'Y' -> String.valueOf(TODAY.getYear());
                case 'm' -> two(TODAY.getMonthValue());
                case 'd' -> two(TODAY.getDayOfMonth());
                case 'e' -> String.valueOf(TODAY.getDayOfMonth());
                case 'H', 'I' -> two(TODAY.getHour());
                case 'M' -> two(TODAY.getMinute());
                case 'S' -> two(TODAY.getSecond());
                case 'b' -> TODAY.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
                case 'B' -> TODAY.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
                case 'a' -> TODAY.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
                case 'A' -> TODAY.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
                default -> "";
            });
        }
        return budget.made(out.toString());
    }

    private static String two(int number) {
        return "%02d".formatted(number);
    }
}
