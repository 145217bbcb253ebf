package org.lectern.inference.checkpoint.jinja;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a template does.
sealed interface TemplatePart {
    record Text(String text) implements TemplatePart {}

    record Print(Expression value) implements TemplatePart {}

    record If(List<Expression> conditions, List<List<TemplatePart>> bodies, List<TemplatePart> otherwise)
            implements
                TemplatePart {}

    record For(List<String> targets, Expression over, Optional<Expression> only, List<TemplatePart> body,
            List<TemplatePart> otherwise) implements TemplatePart {}

    /// @param field of a namespace; empty for variables
    record Set(List<String> targets, String field, Expression value) implements TemplatePart {}

    record SetBlock(String target, List<TemplatePart> body) implements TemplatePart {}

    record Macro(String name, List<String> parameters, Map<String, Expression> defaults, List<TemplatePart> body)
            implements
                TemplatePart {}

    record FilterBlock(Expression.Filter filter, List<TemplatePart> body) implements TemplatePart {}

    record Group(List<TemplatePart> body) implements TemplatePart {}

    record Break() implements TemplatePart {}

    record Continue() implements TemplatePart {}
}
