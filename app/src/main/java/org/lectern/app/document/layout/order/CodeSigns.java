package org.lectern.app.document.layout.order;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.app.document.layout.line.TextLine;

/// How program text looks, whatever its language.
final class CodeSigns {
    private static final Pattern WORDS = Pattern.compile("(?:if|for|while|def|class|elif|elseif|except|with|switch|case"
            + "|function|procedure|module)\\b.*(?:[:{]|\\) ?\\{?|\\b(?:do|then))|\\}? ?(?:else|try|do|end|begin|fi|done)[:;{ ]*"
            + "|(?:let|var|const|public|private|static|void|print|echo)\\b.*[;)={\"']|from [\\w.]+ import .+"
            + "|(?:import|include|using|package) [\\w.:]+;?|return(?: \\S+|.*;)|#(?:include|define) .*");
    private static final Set<String> OPENING = Set.of("if", "for", "while", "def", "class", "elif", "elseif", "except",
            "with",
            "switch", "case", "function", "procedure", "module", "else", "try", "do", "end", "begin", "fi", "done",
            "let",
            "var", "const", "public", "private", "static", "void", "print", "echo", "from", "import", "include",
            "using",
            "package", "return");
    private static final List<String> INNER = List.of("++", "->", "&&", "$");
    private static final Pattern STRONG = Pattern.compile("[)\\]\"'>]\\s?\\{$|^\\}[\\w ;,)]*$|[)\\]\"'];$"
            + "|[\\w\\])] ?[+*/-]?= ?\\S.*;$|\\w\\+\\+|\\w->\\w|\\w ?&& ?\\w|\\$\\w+ ?=|^(?://|/\\*|\\$ |>>> )|</\\w+>$"
            + "|^@\\w+(?:\\(.*\\))?$");
    private static final Pattern WEAK = Pattern
            .compile("[;:{}(\\[\\\\|]$|^[)\\]#]|[\\w\\])\"'] ?[+*/|-]?= ?\\S|^-{1,2}\\w|::"
                    + "|\\w\\.\\w+\\(|\\w\\(.*\\)$|\\w\\[\\w+\\]|[=!<>]=|->|=>");
    private static final Pattern SYMBOL = Pattern.compile("[^\\x00-\\x7f“”‘’–—\\p{L}]"); // as of formulas

    private CodeSigns() {}

    /// Whether a line hardly is anything else than program text.
    static boolean isStrong(TextLine line) {
        return mayBeStrong(line.text()) && !SYMBOL.matcher(line.text()).find()
                && (STRONG.matcher(line.text()).find() || WORDS.matcher(line.text()).matches());
    }

    /// Whether it is worth a closer look, as hardly any line of prose is.
    private static boolean mayBeStrong(String line) {
        var word = 0;
        while (word < line.length() && line.charAt(word) >= 'a' && line.charAt(word) <= 'z') {
            word++;
        }
        return "{;>".indexOf(line.charAt(line.length() - 1)) >= 0 || "}/$>@#".indexOf(line.charAt(0)) >= 0
                || OPENING.contains(line.substring(0, word))
                || INNER.stream().anyMatch(line::contains);
    }

    /// Whether a line may be program text by its signs.
    static boolean is(TextLine line) {
        return isStrong(line) || WEAK.matcher(line.text()).find();
    }

    /// The part of some lines that show signs of program text, 0 to 1.
    static double share(List<TextLine> lines) {
        return (double) lines.stream().filter(CodeSigns::is).count() / lines.size();
    }
}
