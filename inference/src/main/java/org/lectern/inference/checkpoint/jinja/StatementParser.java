package org.lectern.inference.checkpoint.jinja;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.inference.checkpoint.jinja.Token.Kind;

/// Reads a template.
final class StatementParser {
    private final Tokens tokens;
    private final ExpressionParser expressions;

    private StatementParser(Tokens tokens) {
        this.tokens = tokens;
        expressions = new ExpressionParser(tokens);
    }

    static List<TemplatePart> parse(String template) throws TemplateException {
        StatementParser parser = new StatementParser(new Tokens(Lexer.tokens(template)));
        List<TemplatePart> statements = parser.body();
        if (parser.tokens.peek().kind() != Kind.END) {
            throw parser.tokens.unexpected("the end of the template");
        }
        return statements;
    }

    // up to a tag that ends something; its name is next
    private List<TemplatePart> body(String... ends) throws TemplateException {
        tokens.enter();
        List<TemplatePart> body = new ArrayList<>();
        while (true) {
            Token token = tokens.peek();
            switch (token.kind()) {
                case DATA -> body.add(new TemplatePart.Text(tokens.next().text()));
                case PRINT -> {
                    tokens.next();
                    body.add(new TemplatePart.Print(expressions.tuple()));
                    tokens.expect(Kind.PRINT_END);
                }
                case BLOCK -> {
                    tokens.next();
                    if (List.of(ends).contains(tokens.peek().text())) {
                        tokens.leave();
                        return body;
                    }
                    body.add(block(tokens.name()));
                }
                default -> {
                    if (ends.length > 0) {
                        throw new TemplateException("The chat template ends before its " + ends[0] + ".");
                    }
                    tokens.leave();
                    return body;
                }
            }
        }
    }

    private TemplatePart block(String name) throws TemplateException {
        return switch (name) {
            case "if" -> ifBlock();
            case "for" -> forBlock();
            case "set" -> set();
            case "macro" -> macro();
            case "filter" -> {
                Expression.Filter filter = expressions.filter(new Expression.Constant(""));
                yield new TemplatePart.FilterBlock(filter, closed("endfilter"));
            }
            case "generation" -> new TemplatePart.Group(closed("endgeneration"));
            case "break" -> ended(new TemplatePart.Break());
            case "continue" -> ended(new TemplatePart.Continue());
            default -> throw new TemplateException(
                    "The chat template has the tag “" + name + "”, which Lectern does not know.");
        };
    }

    private TemplatePart ended(TemplatePart statement) throws TemplateException {
        tokens.expect(Kind.BLOCK_END);
        return statement;
    }

    private List<TemplatePart> closed(String end) throws TemplateException {
        tokens.expect(Kind.BLOCK_END);
        List<TemplatePart> body = body(end);
        tokens.next();
        tokens.expect(Kind.BLOCK_END);
        return body;
    }

    private TemplatePart ifBlock() throws TemplateException {
        List<Expression> conditions = new ArrayList<>();
        List<List<TemplatePart>> bodies = new ArrayList<>();
        String tag = "elif";
        while (tag.equals("elif")) {
            conditions.add(expressions.tuple());
            tokens.expect(Kind.BLOCK_END);
            bodies.add(body("endif", "elif", "else"));
            tag = tokens.name();
        }
        List<TemplatePart> otherwise = tag.equals("else") ? closed("endif") : List.of();
        if (!tag.equals("else")) {
            tokens.expect(Kind.BLOCK_END);
        }
        return new TemplatePart.If(conditions, bodies, otherwise);
    }

    private TemplatePart forBlock() throws TemplateException {
        List<String> targets = targets();
        tokens.expectName("in");
        Expression over = expressions.or();
        Optional<Expression> only = tokens.skipName("if") ? Optional.of(expressions.expression()) : Optional.empty();
        tokens.expect(Kind.BLOCK_END);
        List<TemplatePart> body = body("endfor", "else");
        if (tokens.name().equals("else")) {
            return new TemplatePart.For(targets, over, only, body, closed("endfor"));
        }
        tokens.expect(Kind.BLOCK_END);
        return new TemplatePart.For(targets, over, only, body, List.of());
    }

    private List<String> targets() throws TemplateException {
        boolean parenthesis = tokens.skipOperator("(");
        List<String> targets = new ArrayList<>(List.of(tokens.name()));
        while (tokens.skipOperator(",")) {
            targets.add(tokens.name());
        }
        if (parenthesis) {
            tokens.expectOperator(")");
        }
        return targets;
    }

    private TemplatePart set() throws TemplateException {
        List<String> targets = targets();
        String field = targets.size() == 1 && tokens.skipOperator(".") ? tokens.name() : "";
        if (tokens.skipOperator("=")) {
            return ended(new TemplatePart.Set(targets, field, expressions.tuple()));
        }
        return new TemplatePart.SetBlock(targets.getFirst(), closed("endset"));
    }

    private TemplatePart macro() throws TemplateException {
        String name = tokens.name();
        tokens.expectOperator("(");
        List<String> parameters = new ArrayList<>();
        Map<String, Expression> defaults = new LinkedHashMap<>();
        while (!tokens.skipOperator(")")) {
            String parameter = tokens.name();
            parameters.add(parameter);
            if (tokens.skipOperator("=")) {
                defaults.put(parameter, expressions.expression());
            }
            if (!tokens.isOperator(")")) {
                tokens.expectOperator(",");
            }
        }
        return new TemplatePart.Macro(name, parameters, defaults, closed("endmacro"));
    }
}
