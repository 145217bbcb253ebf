package org.lectern.inference.checkpoint.jinja;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Computes expressions.
final class TemplateEvaluator {
    private final Budget budget;
    private final Values values;
    private final Arithmetic arithmetic;
    private final Tests tests;
    private final Filters filters;
    private final Methods methods;

    TemplateEvaluator(Budget budget) {
        this.budget = budget;
        values = new Values(budget);
        arithmetic = new Arithmetic(values, budget);
        tests = new Tests(values);
        filters = new Filters(values, budget, tests);
        methods = new Methods(values, budget, filters);
    }

    Values values() {
        return values;
    }

    Object value(Expression expression, TemplateNames scope) throws TemplateException {
        budget.enter();
        Object value = switch (expression) {
            case Expression.Constant(Object constant) -> constant;
            case Expression.Variable(String name) -> scope.get(name);
            case Expression.ListOf(List<Expression> elements) -> all(elements, scope);
            case Expression.MapOf map -> map(map, scope);
            case Expression.Field(Expression of, String name) -> field(value(of, scope), name);
            case Expression.Element(Expression of, Expression key) -> element(value(of, scope), value(key, scope));
            case Expression.Slice slice -> arithmetic.slice(value(slice.of(), scope), bound(slice.from(), scope),
                    bound(slice.to(), scope), bound(slice.step(), scope).orElse(1L));
            case Expression.Call(Expression of, Expression.Arguments arguments) -> call(of, arguments, scope);
            case Expression.Filter filter -> filtered(filter, value(filter.of(), scope), scope);
            case Expression.Test test -> tests.holds(test.name(), value(test.of(), scope),
                    given(test.arguments(), scope)) != test.negated();
            case Expression.Unary(String operator, Expression of) -> unary(operator, value(of, scope));
            case Expression.Binary binary -> binary(binary, scope);
            case Expression.Conditional conditional -> conditional(conditional, scope);
        };
        budget.leave();
        return value;
    }

    Object filtered(Expression.Filter filter, Object value, TemplateNames scope) throws TemplateException {
        return filters.apply(filter.name(), value, given(filter.arguments(), scope));
    }

    private List<Object> all(List<Expression> elements, TemplateNames scope) throws TemplateException {
        List<Object> all = new ArrayList<>();
        for (Expression element : elements) {
            all.add(value(element, scope));
        }
        return all;
    }

    private Map<Object, Object> map(Expression.MapOf map, TemplateNames scope) throws TemplateException {
        Map<Object, Object> result = new LinkedHashMap<>();
        for (int i = 0; i < map.keys().size(); i++) {
            result.put(Values.key(value(map.keys().get(i), scope)), value(map.values().get(i), scope));
        }
        return result;
    }

    private static Object field(Object of, String name) throws TemplateException {
        if (of == Nothing.UNDEFINED) {
            throw new TemplateException("The chat template asks for “" + name + "” of what is not there.");
        }
        Object found = switch (of) {
            case Map<?, ?> map -> map.get(name);
            case Namespace(Map<String, Object> fields) -> fields.get(name);
            default -> null;
        };
        return found == null ? Nothing.UNDEFINED : found;
    }

    private Object element(Object of, Object key) throws TemplateException {
        if (key instanceof String name) {
            return field(of, name);
        }
        if (of instanceof Map<?, ?> map) {
            Object found = map.get(Values.key(key));
            return found == null ? Nothing.UNDEFINED : found;
        }
        if (!(of instanceof List<?>) && !(of instanceof String)) {
            throw new TemplateException("The chat template takes an element of what has none.");
        }
        List<?> elements = of instanceof List<?> list ? list : values.elements(of);
        long place = Values.integer(key);
        long index = place < 0 ? place + elements.size() : place;
        return index < 0 || index >= elements.size() ? Nothing.UNDEFINED : elements.get((int) index);
    }

    private Optional<Long> bound(Optional<Expression> expression, TemplateNames scope) throws TemplateException {
        if (expression.isEmpty()) {
            return Optional.empty();
        }
        Object value = value(expression.get(), scope);
        return value == Nothing.NONE ? Optional.empty() : Optional.of(Values.integer(value));
    }

    private Object call(Expression of, Expression.Arguments arguments, TemplateNames scope) throws TemplateException {
        if (of instanceof Expression.Field(Expression owner, String name)) {
            Object object = value(owner, scope);
            Object own = object == Nothing.UNDEFINED ? Nothing.UNDEFINED : field(object, name);
            CallArguments given = given(arguments, scope);
            return own instanceof Callable callable
                    ? callable.call(given.plain(), given.named())
                    : methods.call(object, name, given);
        }
        if (value(of, scope) instanceof Callable callable) {
            CallArguments given = given(arguments, scope);
            return callable.call(given.plain(), given.named());
        }
        throw new TemplateException("The chat template calls what cannot be called"
                + (of instanceof Expression.Variable(String name) ? " (" + name + ")." : "."));
    }

    CallArguments given(Expression.Arguments arguments, TemplateNames scope) throws TemplateException {
        Map<String, Object> named = new LinkedHashMap<>();
        for (Map.Entry<String, Expression> argument : arguments.named().entrySet()) {
            named.put(argument.getKey(), value(argument.getValue(), scope));
        }
        return new CallArguments(all(arguments.plain(), scope), named);
    }

    private Object unary(String operator, Object value) throws TemplateException {
        return switch (operator) {
            case "not" -> !Values.truth(value);
            case "-" -> arithmetic.negative(value);
            default -> value;
        };
    }

    private Object binary(Expression.Binary binary, TemplateNames scope) throws TemplateException {
        Object left = value(binary.left(), scope);
        return switch (binary.operator()) {
            case "and" -> Values.truth(left) ? value(binary.right(), scope) : left;
            case "or" -> Values.truth(left) ? left : value(binary.right(), scope);
            default -> arithmetic.of(binary.operator(), left, value(binary.right(), scope));
        };
    }

    private Object conditional(Expression.Conditional conditional, TemplateNames scope) throws TemplateException {
        if (Values.truth(value(conditional.condition(), scope))) {
            return value(conditional.then(), scope);
        }
        return conditional.otherwise().isPresent()
                ? value(conditional.otherwise().get(), scope)
                : Nothing.UNDEFINED;
    }
}
