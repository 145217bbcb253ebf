package org.lectern.inference.checkpoint.jinja;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a template does.
sealed interface Statement {
    record Text(String text) implements Statement {}

    record Print(Expression value) implements Statement {}

    record If(List<Expression> conditions, List<List<Statement>> bodies, List<Statement> otherwise)
            implements
                Statement {}

    record For(List<String> targets, Expression over, Optional<Expression> only, List<Statement> body,
            List<Statement> otherwise) implements Statement {}

    /// @param field of a namespace; empty for variables
    record Set(List<String> targets, String field, Expression value) implements Statement {}

    record SetBlock(String target, List<Statement> body) implements Statement {}

    record Macro(String name, List<String> parameters, Map<String, Expression> defaults, List<Statement> body)
            implements
                Statement {}

    record FilterBlock(Expression.Filter filter, List<Statement> body) implements Statement {}

    record Group(List<Statement> body) implements Statement {}

    record Break() implements Statement {}

    record Continue() implements Statement {}
}
