package org.lectern.inference.checkpoint.jinja;

import java.util.List;
import java.util.Map;

/// A chat template, ready to be rendered.
public final class Template {
    /// What a template knows as none: it is there, and nothing.
    public static final Object NONE = Nothing.NONE;

    private static final int LONGEST = 1 << 18;

    private final List<TemplatePart> statements;

    private Template(List<TemplatePart> statements) {
        this.statements = statements;
    }

    public static Template of(String text) throws TemplateException {
        if (text.length() > LONGEST) {
            throw new TemplateException("The chat template is too long.");
        }
        return new Template(StatementParser.parse(text));
    }

    /// @param variables texts, longs, doubles, booleans, [#NONE], and lists and maps of them
    public String render(Map<String, Object> variables) throws TemplateException {
        return new Renderer().render(statements, variables);
    }
}
