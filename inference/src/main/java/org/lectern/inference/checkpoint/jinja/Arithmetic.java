package org.lectern.inference.checkpoint.jinja;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Operators, as Python has them.
record Arithmetic(Values values, Budget budget) {
    Object of(String operator, Object left, Object right) throws TemplateException {
        return switch (operator) {
            case "==" -> values.same(left, right);
            case "!=" -> !values.same(left, right);
            case "<" -> Values.order(left, right) < 0;
            case ">" -> Values.order(left, right) > 0;
            case "<=" -> Values.order(left, right) <= 0;
            case ">=" -> Values.order(left, right) >= 0;
            case "in" -> values.contains(right, left);
            case "~" -> budget.made(values.text(left) + values.text(right));
            case "+" -> sum(left, right);
            case "*" -> product(left, right);
            case "%" -> left instanceof String format ? formatted(format, right) : number(operator, left, right);
            default -> number(operator, left, right);
        };
    }

    private Object sum(Object left, Object right) throws TemplateException {
        if (left instanceof String first && right instanceof String second) {
            return budget.made(first + second);
        }
        if (left instanceof List<?> first && right instanceof List<?> second) {
            budget.elements((long) first.size() + second.size());
            List<Object> both = new ArrayList<>(first);
            both.addAll(second);
            return both;
        }
        return number("+", left, right);
    }

    private Object product(Object left, Object right) throws TemplateException {
        if (left instanceof String text) {
            long times = Math.max(0, Values.integer(right));
            budget.length(times > Integer.MAX_VALUE ? times : times * text.length());
            return text.repeat((int) times);
        }
        if (left instanceof List<?> list) {
            long times = Math.max(0, Values.integer(right));
            budget.elements(times > Integer.MAX_VALUE ? times : times * list.size());
            List<Object> all = new ArrayList<>();
            Collections.nCopies(list.isEmpty() ? 0 : (int) times, list).forEach(all::addAll);
            return all;
        }
        return number("*", left, right);
    }

    private static Object number(String operator, Object left, Object right) throws TemplateException {
        if (!Values.isNumber(left) || !Values.isNumber(right)) {
            throw new TemplateException("The chat template computes with what is no number (" + operator + ").");
        }
        if (left instanceof Double || right instanceof Double || operator.equals("/")) {
            return real(operator, Values.real(left), Values.real(right));
        }
        return whole(operator, Values.integer(left), Values.integer(right));
    }

    private static Object whole(String operator, long left, long right) throws TemplateException {
        try {
            return switch (operator) {
                case "+" -> Math.addExact(left, right);
                case "-" -> Math.subtractExact(left, right);
                case "*" -> Math.multiplyExact(left, right);
                case "//" -> Math.floorDiv(left, right);
                case "%" -> Math.floorMod(left, right);
                case "**" -> power(left, right);
                default -> throw new TemplateException("The chat template has the operator " + operator + ".");
            };
        } catch (ArithmeticException e) {
            throw new TemplateException("The chat template computes what no number holds.");
        }
    }

    private static long power(long base, long exponent) throws TemplateException {
        if (exponent < 0 || exponent > Long.SIZE) {
            throw new TemplateException("The chat template computes what no number holds.");
        }
        long power = 1;
        for (long i = 0; i < exponent; i++) {
            power = Math.multiplyExact(power, base);
        }
        return power;
    }

    private static Object real(String operator, double left, double right) throws TemplateException {
        if (right == 0 && (operator.equals("/") || operator.equals("//") || operator.equals("%"))) {
            throw new TemplateException("The chat template divides by zero.");
        }
        return switch (operator) {
            case "+" -> left + right;
            case "-" -> left - right;
            case "*" -> left * right;
            case "/" -> left / right;
            case "//" -> Math.floor(left / right);
            case "%" -> left - Math.floor(left / right) * right;
            case "**" -> Math.pow(left, right);
            default -> throw new TemplateException("The chat template has the operator " + operator + ".");
        };
    }

    /// `%s` and `%d` in a text.
    Object formatted(String format, Object arguments) throws TemplateException {
        List<?> values = arguments instanceof List<?> list ? list : List.of(arguments);
        StringBuilder out = new StringBuilder();
        int used = 0;
        boolean percent = false;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (!percent) {
                percent = c == '%';
                out.append(percent ? "" : c);
            } else if (c == 's' || c == 'd') {
                if (used == values.size()) {
                    throw new TemplateException("The chat template has too little to fill a text with.");
                }
                out.append(this.values.text(values.get(used)));
                budget.fits(out.length());
                used++;
                percent = false;
            } else {
                out.append(c == '%' ? "%" : "%" + c);
                percent = false;
            }
        }
        return budget.made(out.toString());
    }

    Object negative(Object value) throws TemplateException {
        return value instanceof Double number ? (Object) (-number) : (Object) (-Values.integer(value));
    }

    /// Some elements of a list or characters of a text.
    Object slice(Object of, Optional<Long> from, Optional<Long> to, long step) throws TemplateException {
        if (step == 0) {
            throw new TemplateException("The chat template takes every zeroth part.");
        }
        if (!(of instanceof String) && !(of instanceof List<?>)) {
            throw new TemplateException("The chat template takes a part of what has none.");
        }
        List<Object> all = values.elements(of);
        int size = all.size();
        long stride = Math.clamp(step, -size - 1L, size + 1L);
        long first = bound(from, step > 0 ? 0 : size - 1L, size, step);
        long end = bound(to, step > 0 ? size : -1, size, step);
        List<Object> taken = new ArrayList<>();
        for (long i = first; stride > 0 ? i < end : i > end; i += stride) {
            taken.add(all.get((int) i));
        }
        return of instanceof String
                ? budget.made(String.join("", taken.stream().map(String.class::cast).toList()))
                : taken;
    }

    private static long bound(Optional<Long> said, long otherwise, int size, long step) {
        if (said.isEmpty()) {
            return otherwise;
        }
        long place = said.get() < 0 ? Math.max(said.get(), -size - 1L) + size : Math.min(said.get(), size);
        return step > 0 ? Math.clamp(place, 0, size) : Math.clamp(place, -1, size - 1L);
    }
}
