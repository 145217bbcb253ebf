package org.lectern.inference.checkpoint.jinja;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.inference.checkpoint.jinja.Expression.Arguments;
import org.lectern.inference.checkpoint.jinja.Token.Kind;

/// Reads expressions, in Jinja's order of operators.
final class ExpressionParser {
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");
    private static final Set<String> NO_ARGUMENT = Set.of("if", "else", "or", "and", "is", "in", "not");

    private final Tokens tokens;

    ExpressionParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /// An expression, or several with commas between, which make a list.
    Expression tuple() throws TemplateException {
        Expression first = expression();
        if (!tokens.isOperator(",")) {
            return first;
        }
        List<Expression> elements = new ArrayList<>(List.of(first));
        while (tokens.skipOperator(",")) {
            if (tokens.peek().kind() == Kind.BLOCK_END || tokens.isOperator(")")) {
                break;
            }
            elements.add(expression());
        }
        return new Expression.ListOf(elements);
    }

    Expression expression() throws TemplateException {
        tokens.enter();
        Expression then = or();
        while (tokens.skipName("if")) {
            Expression condition = or();
            Optional<Expression> otherwise = tokens.skipName("else") ? Optional.of(expression()) : Optional.empty();
            then = new Expression.Conditional(condition, then, otherwise);
        }
        tokens.leave();
        return then;
    }

    /// One without a condition behind it.
    Expression or() throws TemplateException {
        return chain(this::and, "or");
    }

    private Expression and() throws TemplateException {
        return chain(this::not, "and");
    }

    /// Reads what stands between operators.
    @FunctionalInterface
    private interface Part {
        Expression read() throws TemplateException;
    }

    // from left to right
    private Expression chain(Part part, String... operators) throws TemplateException {
        List<String> all = List.of(operators);
        Expression left = part.read();
        while (all.contains(tokens.peek().text())
                && (tokens.peek().kind() == Kind.OPERATOR || tokens.peek().kind() == Kind.NAME)) {
            left = new Expression.Binary(tokens.next().text(), left, part.read());
        }
        return left;
    }

    private Expression not() throws TemplateException {
        if (!tokens.skipName("not")) {
            return comparison();
        }
        tokens.enter();
        Expression of = not();
        tokens.leave();
        return new Expression.Unary("not", of);
    }

    private Expression comparison() throws TemplateException {
        Expression left = sum();
        Optional<Expression> all = Optional.empty();
        while (true) {
            Optional<Expression> next = comparison(left);
            if (next.isEmpty()) {
                return all.orElse(left);
            }
            // each is compared with its neighbour
            all = all.isEmpty() ? next : Optional.of(new Expression.Binary("and", all.get(), next.get()));
            left = right(next.get());
        }
    }

    private Optional<Expression> comparison(Expression left) throws TemplateException {
        if (tokens.peek().kind() == Kind.OPERATOR && COMPARISONS.contains(tokens.peek().text())) {
            return Optional.of(new Expression.Binary(tokens.next().text(), left, sum()));
        }
        if (tokens.skipName("in")) {
            return Optional.of(new Expression.Binary("in", left, sum()));
        }
        if (tokens.skipName("not")) {
            tokens.expectName("in");
            return Optional.of(new Expression.Unary("not", new Expression.Binary("in", left, sum())));
        }
        return Optional.empty();
    }

    private static Expression right(Expression comparison) {
        return switch (comparison) {
            case Expression.Binary binary -> binary.right();
            case Expression.Unary(String _, Expression of) -> right(of);
            default -> comparison;
        };
    }

    private Expression sum() throws TemplateException {
        return chain(this::joined, "+", "-");
    }

    private Expression joined() throws TemplateException {
        return chain(this::product, "~");
    }

    private Expression product() throws TemplateException {
        return chain(this::power, "*", "/", "//", "%");
    }

    private Expression power() throws TemplateException {
        return chain(() -> unary(true), "**");
    }

    private Expression unary(boolean filters) throws TemplateException {
        Expression value;
        if (tokens.isOperator("-") || tokens.isOperator("+")) {
            String operator = tokens.next().text();
            tokens.enter();
            value = new Expression.Unary(operator, unary(false));
            tokens.leave();
        } else {
            value = postfix(primary());
        }
        return filters ? filtered(value) : value;
    }

    private Expression primary() throws TemplateException {
        Token token = tokens.next();
        return switch (token.kind()) {
            case NAME -> named(token.text());
            case STRING -> new Expression.Constant(tokens.texts(token));
            case INTEGER -> new Expression.Constant(token.integer());
            case REAL -> new Expression.Constant(Double.parseDouble(token.text()));
            case OPERATOR -> switch (token.text()) {
                case "(" -> parenthesis();
                case "[" -> new Expression.ListOf(list("]"));
                case "{" -> map();
                default -> throw new TemplateException(
                        "The chat template has “" + token.text() + "” in the place of a value.");
            };
            default -> throw new TemplateException("The chat template lacks a value.");
        };
    }

    private static Expression named(String name) {
        return switch (name) {
            case "true", "True" -> new Expression.Constant(true);
            case "false", "False" -> new Expression.Constant(false);
            case "none", "None" -> new Expression.Constant(Nothing.NONE);
            default -> new Expression.Variable(name);
        };
    }

    private Expression parenthesis() throws TemplateException {
        if (tokens.skipOperator(")")) {
            return new Expression.ListOf(List.of());
        }
        Expression inner = tuple();
        tokens.expectOperator(")");
        return inner;
    }

    private List<Expression> list(String end) throws TemplateException {
        List<Expression> elements = new ArrayList<>();
        while (!tokens.skipOperator(end)) {
            elements.add(expression());
            if (!tokens.isOperator(end)) {
                tokens.expectOperator(",");
            }
        }
        return elements;
    }

    private Expression map() throws TemplateException {
        List<Expression> keys = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        while (!tokens.skipOperator("}")) {
            keys.add(expression());
            tokens.expectOperator(":");
            values.add(expression());
            if (!tokens.isOperator("}")) {
                tokens.expectOperator(",");
            }
        }
        return new Expression.MapOf(keys, values);
    }

    private Expression postfix(Expression start) throws TemplateException {
        Expression value = start;
        for (int chain = 0; chain < Budget.DEEPEST; chain++) {
            if (tokens.skipOperator(".")) {
                value = tokens.peek().kind() == Kind.INTEGER
                        ? new Expression.Element(value, new Expression.Constant(tokens.next().integer()))
                        : new Expression.Field(value, tokens.name());
            } else if (tokens.skipOperator("[")) {
                value = subscript(value);
            } else if (tokens.isOperator("(")) {
                value = new Expression.Call(value, arguments());
            } else {
                return value;
            }
        }
        throw Budget.tooDeep();
    }

    private Expression subscript(Expression of) throws TemplateException {
        Optional<Expression> from = part();
        if (!tokens.isOperator(":")) {
            tokens.expectOperator("]");
            return new Expression.Element(of, from.orElseThrow(() -> tokens.unexpected("an index")));
        }
        tokens.next();
        Optional<Expression> to = part();
        Optional<Expression> step = tokens.skipOperator(":") ? part() : Optional.empty();
        tokens.expectOperator("]");
        return new Expression.Slice(of, from, to, step);
    }

    private Optional<Expression> part() throws TemplateException {
        return tokens.isOperator(":") || tokens.isOperator("]") ? Optional.empty() : Optional.of(expression());
    }

    Arguments arguments() throws TemplateException {
        tokens.expectOperator("(");
        List<Expression> plain = new ArrayList<>();
        Map<String, Expression> named = new LinkedHashMap<>();
        while (!tokens.skipOperator(")")) {
            Expression value = expression();
            if (value instanceof Expression.Variable(String name) && tokens.skipOperator("=")) {
                named.put(name, expression());
            } else {
                plain.add(value);
            }
            if (!tokens.isOperator(")")) {
                tokens.expectOperator(",");
            }
        }
        return new Arguments(plain, named);
    }

    /// Filters and tests behind a value.
    private Expression filtered(Expression start) throws TemplateException {
        Expression value = start;
        for (int chain = 0; chain < Budget.DEEPEST; chain++) {
            if (tokens.skipOperator("|")) {
                value = filter(value);
            } else if (tokens.skipName("is")) {
                boolean negated = tokens.skipName("not");
                value = new Expression.Test(value, tokens.name(), testArguments(), negated);
            } else {
                return value;
            }
        }
        throw Budget.tooDeep();
    }

    Expression.Filter filter(Expression value) throws TemplateException {
        String name = tokens.name();
        return new Expression.Filter(value, name, tokens.isOperator("(") ? arguments() : Arguments.NONE);
    }

    private Arguments testArguments() throws TemplateException {
        Token next = tokens.peek();
        if (tokens.isOperator("(")) {
            return arguments();
        }
        boolean value = switch (next.kind()) {
            case STRING, INTEGER, REAL -> true;
            case NAME -> !NO_ARGUMENT.contains(next.text());
            default -> tokens.isOperator("[") || tokens.isOperator("{");
        };
        return value ? new Arguments(List.of(postfix(primary())), Map.of()) : Arguments.NONE;
    }
}
