package org.lectern.inference.checkpoint.jinja;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a template computes.
sealed interface Expression {
    record Constant(Object value) implements Expression {}

    record Variable(String name) implements Expression {}

    record ListOf(List<Expression> elements) implements Expression {}

    record MapOf(List<Expression> keys, List<Expression> values) implements Expression {}

    /// `of.name`.
    record Field(Expression of, String name) implements Expression {}

    /// `of[key]`.
    record Element(Expression of, Expression key) implements Expression {}

    /// `of[from:to:step]`.
    record Slice(Expression of, Optional<Expression> from, Optional<Expression> to, Optional<Expression> step)
            implements
                Expression {}

    record Call(Expression of, Arguments arguments) implements Expression {}

    record Filter(Expression of, String name, Arguments arguments) implements Expression {}

    record Test(Expression of, String name, Arguments arguments, boolean negated) implements Expression {}

    /// `-` or `not`.
    record Unary(String operator, Expression of) implements Expression {}

    record Binary(String operator, Expression left, Expression right) implements Expression {}

    record Conditional(Expression condition, Expression then, Optional<Expression> otherwise) implements Expression {}

    /// What a call is given.
    record Arguments(List<Expression> plain, Map<String, Expression> named) {
        static final Arguments NONE = new Arguments(List.of(), Map.of());
    }
}
