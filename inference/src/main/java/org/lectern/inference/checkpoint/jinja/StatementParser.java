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

    static List<Statement> parse(String template) throws TemplateException {
        StatementParser parser = new StatementParser(new Tokens(Lexer.tokens(template)));
        List<Statement> statements = parser.body();
        if (parser.tokens.peek().kind() != Kind.END) {
            throw parser.tokens.unexpected("the end of the template");
        }
        return statements;
    }

    // up to a tag that ends something; its name is next
    private List<Statement> body(String... ends) throws TemplateException {
        tokens.enter();
        List<Statement> body = new ArrayList<>();
        while (true) {
            Token token = tokens.peek();
            switch (token.kind()) {
                case DATA -> body.add(new Statement.Text(tokens.next().text()));
                case PRINT -> {
                    tokens.next();
                    body.add(new Statement.Print(expressions.tuple()));
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

    private Statement block(String name) throws TemplateException {
        return switch (name) {
            case "if" -> ifBlock();
            case "for" -> forBlock();
            case "set" -> set();
            case "macro" -> macro();
            case "filter" -> {
                Expression.Filter filter = expressions.filter(new Expression.Constant(""));
                yield new Statement.FilterBlock(filter, closed("endfilter"));
            }
            case "generation" -> new Statement.Group(closed("endgeneration"));
            case "break" -> ended(new Statement.Break());
            case "continue" -> ended(new Statement.Continue());
            default -> throw new TemplateException(
                    "The chat template has the tag “" + name + "”, which Lectern does not know.");
        };
    }

    private Statement ended(Statement statement) throws TemplateException {
        tokens.expect(Kind.BLOCK_END);
        return statement;
    }

    private List<Statement> closed(String end) throws TemplateException {
        tokens.expect(Kind.BLOCK_END);
        List<Statement> body = body(end);
        tokens.next();
        tokens.expect(Kind.BLOCK_END);
        return body;
    }

    private Statement ifBlock() throws TemplateException {
        List<Expression> conditions = new ArrayList<>();
        List<List<Statement>> bodies = new ArrayList<>();
        String tag = "elif";
        while (tag.equals("elif")) {
            conditions.add(expressions.tuple());
            tokens.expect(Kind.BLOCK_END);
            bodies.add(body("endif", "elif", "else"));
            tag = tokens.name();
        }
        List<Statement> otherwise = tag.equals("else") ? closed("endif") : List.of();
        if (!tag.equals("else")) {
            tokens.expect(Kind.BLOCK_END);
        }
        return new Statement.If(conditions, bodies, otherwise);
    }

    private Statement forBlock() throws TemplateException {
        List<String> targets = targets();
        tokens.expectName("in");
        Expression over = expressions.or();
        Optional<Expression> only = tokens.skipName("if") ? Optional.of(expressions.expression()) : Optional.empty();
        tokens.expect(Kind.BLOCK_END);
        List<Statement> body = body("endfor", "else");
        if (tokens.name().equals("else")) {
            return new Statement.For(targets, over, only, body, closed("endfor"));
        }
        tokens.expect(Kind.BLOCK_END);
        return new Statement.For(targets, over, only, body, List.of());
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

    private Statement set() throws TemplateException {
        List<String> targets = targets();
        String field = targets.size() == 1 && tokens.skipOperator(".") ? tokens.name() : "";
        if (tokens.skipOperator("=")) {
            return ended(new Statement.Set(targets, field, expressions.tuple()));
        }
        return new Statement.SetBlock(targets.getFirst(), closed("endset"));
    }

    private Statement macro() throws TemplateException {
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
        return new Statement.Macro(name, parameters, defaults, closed("endmacro"));
    }
}
