package org.lectern.app.answering.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.app.answering.Asking;
import org.lectern.app.answering.ScopedChunks;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.text.Bm25;
import org.lectern.inference.api.text.Sentences;
import org.lectern.inference.api.text.Terms;

/// The sentence that holds the most telling words of a question, for languages that no network here reads.
///
/// @param share of what all the question's words tell that stands in the sentence, 0 to 1; that of its passage counts a little
record TellingSentence(ScopedChunks document, TextRange range, double share) {
    private static final int LOOKED_AT = 12; // passages
    /// Chosen by hand on 26 questions about a Japanese novel, ten of which it does not answer: none of these reaches it.
    private static final double LIKELY = 0.7;
    private static final double PASSAGE = 0.3; // what a word counts that stands only near the sentence

    /// What asks and is polite but tells nothing, in Japanese, Chinese, Korean, Russian and Arabic.
    private static final Pattern ASKING = Pattern.compile(
            "何(?:ですか|でしょうか|人|歳|年|月|回|番目|か)?|誰|だれ|いつ|どこ|なぜ|どうして|どのように|どのような|どんな|どの|どう|どれ|いくつ|"
                    + "(?:の)?(?:です|ます|でした|ました|でしょう|ません|だろう|なの|のです)か|教えてください|教えて|ください|について|とは|という|"
                    + "什么|什麼|谁|誰|哪里|哪裡|哪|何时|何時|为什么|為什麼|怎么|怎麼|怎样|多少|几|吗|嗎|呢|"
                    + "무엇|누구|어디|언제|왜|어떻게|어떤|얼마나|몇|입니까|인가요|합니까|했습니까|있습니까|"
                    + "(?<!\\p{L})(?:кто|что|где|когда|почему|зачем|как|какой|какая|какие|каково|сколько|чей|ли|в|на|и|с|у|о|по|из|к|от|это|был|была|были|есть)(?!\\p{L})|"
                    + "(?<!\\p{L})(?:من|ما|ماذا|متى|أين|لماذا|كيف|هل|كم|أي|في|على|إلى|عن|هي|هو|التي|الذي|هذا|هذه|و)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ENDINGS = Pattern.compile("[\\u3041-\\u309f]+"); // hiragana alone joins words and tells nothing

    private static final Pattern QUESTION = Pattern.compile(".*(?:[?？؟]|か[。」』]?|か知ら[。」』]?|吗。?|呢。?|까\\.?)[」』”\"]?",
            Pattern.DOTALL);

    private record Chunk(ScopedChunks document, TextRange range, Set<String> terms) {}

    String text() {
        return range.of(document.document().text()).replaceAll("\\s+", " ");
    }

    /// Whether it holds enough for an answer.
    boolean isLikely() {
        return share >= LIKELY;
    }

    /// Empty where no word of the question stands anywhere.
    static Optional<TellingSentence> of(Asking asking) {
        var telling = telling(asking.question());
        var chunks = chunks(asking);
        var ranking = Bm25.of(chunks.stream().map(chunk -> chunk.range.of(chunk.document.document().text())).toList());
        var all = telling.stream().mapToDouble(ranking::rarity).sum();
        var scores = ranking.scores(telling);
        var best = new ArrayList<Integer>();
        for (var i = 0; i < scores.length; i++) {
            if (scores[i] > 0) {
                best.add(i);
            }
        }
        best.sort(Comparator.comparingDouble((Integer i) -> scores[i]).reversed());
        return best.stream().limit(LOOKED_AT).map(chunks::get)
                .flatMap(chunk -> Sentences.in(chunk.document.document().text(), chunk.range).stream()
                        .filter(range -> !isQuestion(chunk, range))
                        .map(range -> new TellingSentence(chunk.document, range,
                                share(chunk, range, telling, ranking) / all)))
                .max(Comparator.comparingDouble(TellingSentence::share));
    }

    private static boolean isQuestion(Chunk chunk, TextRange range) {
        return QUESTION.matcher(range.of(chunk.document.document().text())).matches();
    }

    private static double share(Chunk chunk, TextRange range, Set<String> telling, Bm25 ranking) {
        var own = Set.copyOf(Terms.of(range.of(chunk.document.document().text())));
        return telling.stream().filter(chunk.terms::contains)
                .mapToDouble(term -> ranking.rarity(term) * (own.contains(term) ? 1 : PASSAGE)).sum();
    }

    private static List<Chunk> chunks(Asking asking) {
        return asking.asked().documents().stream()
                .flatMap(document -> document.ranges().stream().map(range -> new Chunk(document, range,
                        Set.copyOf(Terms.of(range.of(document.document().text()))))))
                .toList();
    }

    static Set<String> telling(String question) {
        var terms = new LinkedHashSet<>(Terms.of(ASKING.matcher(question).replaceAll(" ")));
        terms.removeIf(term -> ENDINGS.matcher(term).matches());
        return terms;
    }
}
