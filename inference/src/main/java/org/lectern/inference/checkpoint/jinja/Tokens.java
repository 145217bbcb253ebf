package org.lectern.inference.checkpoint.jinja;

import java.util.List;
import org.lectern.inference.checkpoint.jinja.Token.Kind;

/// The tokens of a template, read one after the other.
final class Tokens {
    private final List<Token> tokens;
    private int place;
    private int depth;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(place);
    }

    Token next() {
        Token token = tokens.get(place);
        place = Math.min(place + 1, tokens.size() - 1);
        return token;
    }

    /// A text and those that follow it, which are one.
    String texts(Token first) {
        StringBuilder text = new StringBuilder(first.text());
        while (peek().kind() == Kind.STRING) {
            text.append(next().text());
        }
        return text.toString();
    }

    boolean isOperator(String text) {
        return peek().is(Kind.OPERATOR, text);
    }

    boolean isName(String text) {
        return peek().is(Kind.NAME, text);
    }

    /// Whether the next one is that operator, which is then read.
    boolean skipOperator(String text) {
        return skip(isOperator(text));
    }

    boolean skipName(String text) {
        return skip(isName(text));
    }

    private boolean skip(boolean found) {
        if (found) {
            next();
        }
        return found;
    }

    void expectOperator(String text) throws TemplateException {
        if (!skipOperator(text)) {
            throw unexpected(text);
        }
    }

    void expectName(String text) throws TemplateException {
        if (!skipName(text)) {
            throw unexpected(text);
        }
    }

    String name() throws TemplateException {
        if (peek().kind() != Kind.NAME) {
            throw unexpected("a name");
        }
        return next().text();
    }

    void expect(Kind kind) throws TemplateException {
        if (peek().kind() != kind) {
            throw unexpected("the end of a tag");
        }
        next();
    }

    TemplateException unexpected(String wanted) {
        return new TemplateException("The chat template has “" + peek().text() + "” in the place of " + wanted + ".");
    }

    void enter() throws TemplateException {
        depth++;
        if (depth > Budget.DEEPEST) {
            throw Budget.tooDeep();
        }
    }

    void leave() {
        depth--;
    }
}
