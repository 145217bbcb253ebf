package org.lectern.app.document.role;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.app.document.role.RoleLines.Shape;

/// Finds lines that only lead elsewhere: "Previous: Tides, Up: The sea", "Home › Guides", "Back to top".
final class NavigationLines {
    private static final int LONGEST = 250; // characters
    private static final int LONGEST_PATH = 160;
    private static final Set<String> WAYS = Set.of("previous", "prev", "next", "up", "back", "home", "top", "parent",
            "forward", "zurück", "weiter", "vorheriges", "vorherige", "vorheriger", "nächstes", "nächste", "nächster",
            "hoch", "start", "startseite", "précédent", "précédente", "suivant", "suivante", "accueil", "haut",
            "retour", "anterior", "siguiente", "inicio", "arriba", "volver", "precedente", "successivo", "successiva",
            "próximo", "vorige", "volgende", "назад", "вперед", "далее", "наверх", "السابق", "التالي", "前へ", "次へ", "戻る",
            "上へ",
            "ホーム", "トップ", "トップへ戻る", "目次へ", "目次へ戻る", "前のページ", "次のページ", "前の章", "次の章", "上一页", "下一页", "上一章", "下一章",
            "返回", "首页", "返回目录", "返回顶部");
    private static final Set<String> PLACES = Set.of("topic", "topics", "chapter", "section", "page", "part", "article",
            "post", "contents", "table", "of", "index", "to", "the", "main", "menu", "toc", "kapitel", "seite",
            "abschnitt", "inhalt", "inhaltsverzeichnis", "nach", "oben", "zum", "zur", "anfang", "übersicht",
            "chapitre", "sommaire", "de", "la", "en", "au", "capítulo", "página", "return", "go", "skip", "beginning",
            "book", "document");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern STEP = Pattern.compile("\\S\\s*[›»>→]\\s+\\S");
    private static final String LABELS = "(?i:previous|prev|next|up|parent|vorherige[rs]?|nächste[rs]?|précédente?|suivante?|anterior|"
            + "siguiente)";
    private static final Pattern LABEL = Pattern.compile(LABELS + "\\s*:\\s");
    private static final Pattern LABELLED = Pattern
            .compile(LABELS
                    + "\\s+(?i:topic|chapter|section|page|part|article|post|kapitel|seite|chapitre|página)\\s*:\\s");
    private static final Pattern HOME = Pattern.compile("(?i:home|startseite|accueil|inicio|ホーム|トップ|首页)\\s*[›»>→]");
    private static final Pattern FIRST = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int FEWEST_STEPS = 2;
    private static final int FEWEST_WAYS = 2; // of a line without links

    private NavigationLines() {}

    static void mark(RoleLines lines) {
        for (var line = 0; line < lines.size(); line++) {
            if (lines.isBody(line) && lines.length(line) <= LONGEST && lines.shape(line) != Shape.HEADING
                    && lines.shape(line) != Shape.VERBATIM && isNavigation(lines, line)) {
                lines.mark(line, TextRole.NAVIGATION);
            }
        }
    }

    private static boolean isNavigation(RoleLines lines, int line) {
        var text = lines.text(line);
        if (lines.isLinked(line)) {
            var rest = lines.outsideLinks(line);
            return leads(words(rest)) || leads(words(text)) || isPath(text, rest);
        }
        return text.length() <= LONGEST_PATH && lines.isAlone(line) && isWay(text)
                && (leadsBothWays(text) || LABELLED.matcher(text).lookingAt() || isPathFromHome(text));
    }

    /// Nothing but ways, more than one, or a label for each of more than one.
    private static boolean leadsBothWays(String text) {
        var words = words(text);
        return (leads(words) && words.stream().filter(WAYS::contains).distinct().count() >= FEWEST_WAYS)
                || (LABEL.matcher(text).lookingAt() && LABEL.matcher(text).results().count() >= FEWEST_WAYS);
    }

    private static boolean isPathFromHome(String text) {
        return HOME.matcher(text).lookingAt() && STEP.matcher(text).results().count() >= FEWEST_STEPS;
    }

    /// Whether its first word is one of those that lead elsewhere.
    private static boolean isWay(String text) {
        var found = FIRST.matcher(text);
        return found.find() && isWord(found.group().toLowerCase(Locale.ROOT));
    }

    private static boolean isWord(String word) {
        return WAYS.contains(word) || PLACES.contains(word);
    }

    private static List<String> words(String text) {
        return Arrays.stream(WORDS.split(text.toLowerCase(Locale.ROOT))).filter(word -> !word.isEmpty()).toList();
    }

    /// Whether there are no words but those that lead elsewhere.
    private static boolean leads(List<String> words) {
        return words.stream().anyMatch(WAYS::contains)
                && words.stream().allMatch(NavigationLines::isWord);
    }

    /// Whether it is the way from the first page to this one, most of it links.
    private static boolean isPath(String text, String rest) {
        var steps = STEP.matcher(text).results().count();
        return text.length() <= LONGEST_PATH && TitleKeys.letters(rest).length() * 2 <= TitleKeys.letters(text).length()
                && (steps >= FEWEST_STEPS || text.endsWith("»"));
    }
}
