package org.lectern.inference.checkpoint.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lectern.inference.checkpoint.jinja.Token.Kind;

/// Cuts a template into tokens. As Hugging Face has it, the line break behind a block and the blanks before it in its line
/// are no text.
final class Lexer {
    private static final Set<String> PAIRS = Set.of("//", "**", "==", "!=", ">=", "<=");
    private static final String SINGLE = "+-*/%~=<>()[]{}.,:|";

    private final String template;
    private final List<Token> tokens = new ArrayList<>();
    private int place;

    private Lexer(String template) {
        // line ends as one, and the last one is none of the text
        String lines = template.replace("\r\n", "\n").replace('\r', '\n');
        this.template = lines.endsWith("\n") ? lines.substring(0, lines.length() - 1) : lines;
    }

    static List<Token> tokens(String template) throws TemplateException {
        Lexer lexer = new Lexer(template);
        lexer.run();
        lexer.tokens.add(new Token(Kind.END, ""));
        return lexer.tokens;
    }

    private void run() throws TemplateException {
        boolean lineStarts = true;
        boolean stripLeft = false;
        while (place < template.length()) {
            int tag = nextTag();
            String data = template.substring(place, tag);
            char kind = tag < template.length() ? template.charAt(tag + 1) : ' ';
            char sign = tag + 2 < template.length() ? template.charAt(tag + 2) : ' ';
            String text = stripLeft ? data.stripLeading() : data;
            if (sign == '-' && kind != ' ') {
                text = text.stripTrailing();
            } else if (sign != '+' && (kind == '%' || kind == '#')) {
                text = withoutIndentation(text, lineStarts && data.equals(text));
            }
            if (!text.isEmpty()) {
                tokens.add(new Token(Kind.DATA, text));
            }
            place = tag;
            if (kind != ' ') {
                place += sign == '-' || sign == '+' ? 3 : 2;
                stripLeft = tag(kind);
                lineStarts = place > 0 && template.charAt(place - 1) == '\n';
            }
        }
    }

    private int nextTag() {
        int tag = template.indexOf('{', place);
        while (tag >= 0 && (tag + 1 >= template.length() || "{%#".indexOf(template.charAt(tag + 1)) < 0)) {
            tag = template.indexOf('{', tag + 1);
        }
        return tag < 0 ? template.length() : tag;
    }

    private static String withoutIndentation(String text, boolean lineStarts) {
        int line = text.lastIndexOf('\n') + 1;
        return (line > 0 || lineStarts) && text.substring(line).isBlank() ? text.substring(0, line) : text;
    }

    // whether the blanks behind it are stripped
    private boolean tag(char kind) throws TemplateException {
        if (kind == '#') {
            return comment();
        }
        tokens.add(new Token(kind == '{' ? Kind.PRINT : Kind.BLOCK, ""));
        String end = kind == '{' ? "}}" : "%}";
        int depth = 0;
        while (true) {
            skipBlanks();
            boolean minus = depth == 0 && template.startsWith("-" + end, place);
            boolean plus = depth == 0 && template.startsWith("+" + end, place);
            if (minus || plus || (depth == 0 && template.startsWith(end, place))) {
                place += minus || plus ? 3 : 2;
                tokens.add(new Token(kind == '{' ? Kind.PRINT_END : Kind.BLOCK_END, ""));
                if (kind == '%' && !minus && !plus) {
                    skipLineBreak();
                }
                return minus;
            }
            Token token = token();
            depth += switch (token.kind() == Kind.OPERATOR ? token.text() : "") {
                case "(", "[", "{" -> 1;
                case ")", "]", "}" -> -1;
                default -> 0;
            };
            tokens.add(token);
        }
    }

    private boolean comment() throws TemplateException {
        int end = template.indexOf("#}", place);
        if (end < 0) {
            throw new TemplateException("The chat template has a comment without end.");
        }
        boolean minus = end > place && template.charAt(end - 1) == '-';
        place = end + 2;
        if (!minus) {
            skipLineBreak();
        }
        return minus;
    }

    private void skipLineBreak() {
        if (place < template.length() && template.charAt(place) == '\n') {
            place++;
        }
    }

    private void skipBlanks() throws TemplateException {
        while (place < template.length() && Character.isWhitespace(template.charAt(place))) {
            place++;
        }
        if (place >= template.length()) {
            throw new TemplateException("The chat template ends within a tag.");
        }
    }

    private Token token() throws TemplateException {
        char c = template.charAt(place);
        if (c == '\'' || c == '"') {
            return string(c);
        }
        if (isDigit(c)) {
            return number();
        }
        if (Character.isLetter(c) || c == '_') {
            int start = place;
            while (place < template.length()
                    && (Character.isLetterOrDigit(template.charAt(place)) || template.charAt(place) == '_')) {
                place++;
            }
            return new Token(Kind.NAME, template.substring(start, place));
        }
        int pair = Math.min(template.length(), place + 2);
        String operator = PAIRS.contains(template.substring(place, pair))
                ? template.substring(place, pair)
                : String.valueOf(c);
        if (operator.length() == 1 && SINGLE.indexOf(c) < 0) {
            throw new TemplateException("The chat template has “" + c + "” where it makes no sense.");
        }
        place += operator.length();
        return new Token(Kind.OPERATOR, operator);
    }

    // others of Unicode begin no number
    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private Token number() {
        int start = place;
        boolean real = false;
        while (place < template.length()) {
            char c = template.charAt(place);
            boolean point = c == '.' && !real && place + 1 < template.length()
                    && isDigit(template.charAt(place + 1));
            if (!isDigit(c) && !point) {
                break;
            }
            real |= point;
            place++;
        }
        return new Token(real ? Kind.REAL : Kind.INTEGER, template.substring(start, place));
    }

    private Token string(char quote) throws TemplateException {
        StringBuilder text = new StringBuilder();
        place++;
        while (place < template.length()) {
            char c = template.charAt(place);
            place++;
            if (c == quote) {
                return new Token(Kind.STRING, text.toString());
            }
            if (c != '\\' || place >= template.length()) {
                text.append(c);
                continue;
            }
            char escaped = template.charAt(place);
            place++;
            switch (escaped) {
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'r' -> text.append('\r');
                case '\\', '\'', '"' -> text.append(escaped);
                case 'x' -> text.append(code(2));
                case 'u' -> text.append(code(4));
                default -> text.append('\\').append(escaped);
            }
        }
        throw new TemplateException("The chat template has a text without end.");
    }

    private char code(int digits) throws TemplateException {
        try {
            String hex = template.substring(place, place + digits);
            place += digits;
            return (char) Integer.parseUnsignedInt(hex, 16);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new TemplateException("The chat template has a character by a number that is none.");
        }
    }
}
