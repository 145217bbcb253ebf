package org.lectern.app.answering.language;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.text.Scripts;
import org.lectern.inference.api.text.Terms;

/// The words of a question that tell what it is about, and how much each tells in a text: the more, the fewer of its passages have it.
/// Where words are not separated, runs of Han characters and of katakana are words, and what stands in quotation marks is one as a whole.
final class TellingWords {
    /// What asks and is polite but tells nothing, in Japanese, Chinese, Korean, Russian and Arabic.
    private static final Pattern ASKING = Pattern.compile(
            "何(?:ですか|でしょうか|人|歳|年|月|日|時|回|番目|か)?|誰|だれ|いつ|どこ|なぜ|どうして|どのように|どのような|どんな|どの|どう|どれ|いくつ|いくら|"
                    + "(?:の)?(?:です|ます|でした|ました|でしょう|ません|だろう|なの|のです)か|教えてください|教えて|主人公|語り手|作者|筆者|著者|物語|小説|作中|本文|ください|について|とは|という|"
                    + "什么时候|什么|什麼|谁|誰|哪里|哪裡|哪|何时|何時|为什么|為什麼|怎么|怎麼|怎样|多少|几|吗|嗎|呢|的|了|是|在|有|"
                    + "몇 ?\\p{L}{1,2}(?=\\s|[?？])|무엇|누구|어디|언제|왜|어떻게|어떤|얼마나|몇|입니까|합니까|있습니까|습니까|인가요|나요|는가|"
                    + "(?<!\\p{L})(?:кто|что|где|когда|почему|зачем|как|какой|какая|какие|каково|сколько|чей|ли|в|на|и|с|у|о|по|из|к|от|это|был|была|были|есть)(?!\\p{L})|"
                    + "(?<!\\p{L})(?:من|ما|ماذا|متى|أين|لماذا|كيف|هل|كم|أي|في|على|إلى|عن|هي|هو|التي|الذي|هذا|هذه|و)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern QUOTED = Pattern.compile("[「『“]([^」』”]{2,})[」』”]");
    private static final Pattern RUN = Pattern.compile("[\\p{IsHan}々〆ヶ]+|[\\p{IsKatakana}ー]{2,}|\\p{IsHangul}{2,}");
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}+");
    private static final int LONGEST = 2; // characters of what is one word, without a particle

    private final Map<String, Double> rarities = new HashMap<>();

    /// @param passages all that may be asked
    TellingWords(String question, Collection<String> passages) {
        var having = new HashMap<String, Integer>();
        of(question).forEach(word -> having.put(word, 0));
        for (var passage : passages) {
            in(passage, having.keySet()).forEach(word -> having.merge(word, 1, Integer::sum));
        }
        having.forEach((word, count) -> rarities.put(word, Math.log1p(passages.size() / (count + 0.5))));
    }

    /// How much of what the question tells stands in a text, 0 to 1.
    double share(String text) {
        var all = rarities.values().stream().mapToDouble(Double::doubleValue).sum();
        return all == 0
                ? 0
                : in(text, rarities.keySet()).stream().mapToDouble(rarities::get).sum()
                        / all;
    }

    /// How far a place in a text is from the nearest of them, in characters.
    int distance(String text, TextRange place) {
        return rarities.keySet().stream().mapToInt(word -> {
            var before = text.lastIndexOf(word, place.start() - 1);
            var after = text.indexOf(word, place.end());
            return Math.min(before < 0 ? text.length() : place.start() - before - word.length(),
                    after < 0 ? text.length() : after - place.end());
        }).min().orElse(text.length());
    }

    static Set<String> of(String question) {
        var words = new LinkedHashSet<String>();
        QUOTED.matcher(question).results().map(quoted -> quoted.group(1)).forEach(words::add);
        var telling = ASKING.matcher(QUOTED.matcher(question).replaceAll(" ")).replaceAll(" ");
        RUN.matcher(telling).results().flatMap(run -> parts(run.group()).stream()).forEach(words::add);
        Terms.of(HANGUL.matcher(telling).replaceAll(" ")).stream()
                .filter(term -> term.codePoints().noneMatch(Scripts::isUnspaced)).forEach(words::add);
        return words;
    }

    // long runs are several words side by side; Korean words carry their particles with them
    private static List<String> parts(String run) {
        if (run.length() <= LONGEST) {
            return List.of(run);
        }
        return isHangul(run)
                ? List.of(run.substring(0, run.length() - 1))
                : Character.isIdeographic(run.codePointAt(0)) ? Terms.of(run) : List.of(run);
    }

    private static Set<String> in(String text, Set<String> words) {
        var terms = words.stream().allMatch(TellingWords::isPiece) ? Set.<String>of() : Set.copyOf(Terms.of(text));
        return words.stream().filter(word -> isPiece(word) ? text.contains(word) : terms.contains(word))
                .collect(Collectors.toSet());
    }

    // of running signs, or several words: looked for as it stands
    private static boolean isPiece(String word) {
        return word.codePoints().anyMatch(c -> Scripts.isUnspaced(c) || Character.isWhitespace(c)) || isHangul(word);
    }

    private static boolean isHangul(String word) {
        return UnicodeScript.of(word.codePointAt(0)) == UnicodeScript.HANGUL;
    }
}
