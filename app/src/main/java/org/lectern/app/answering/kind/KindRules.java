package org.lectern.app.answering.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells the kind of a question by its words: the first rule that fits; English, German and Japanese.
public final class KindRules {
    private record Rule(QuestionKind kind, Pattern words) {}

    private static final List<Rule> RULES = new ArrayList<>();

    static {
        rule(QuestionKind.TALK,
                "^(hi|hello|hey|thanks|thank you|bye|good (morning|evening)|who are you|who made you|what can you|how are you|danke|hallo|guten|tschüss|was kannst|wer bist)\\b|^(こんにちは|ありがとう|おはよう|あなたは)|can i trust (you|your)|that can'?t be right|look again");
        rule(QuestionKind.REWRITE,
                "\\b(translate|rephrase|rewrite|reword|shorten (this|that)|make (it|this) (less|more|shorter|simpler)|in (simple|plain|easier) (words|english|language)|into (english|german|french|italian|japanese|spanish)|übersetze?|umformulier|einfacher)\\b|訳して|言い換え|書き直し");
        rule(QuestionKind.COMMAND,
                "^(please )?(open|close|search|find|go to|show me|delete|copy|print|export|scroll|zoom|highlight|jump|bookmark|save|öffne|schließe|such|suche|lösche|drucke|zeig)\\b|(を開いて|を閉じて|を検索して|をコピー|を印刷|を消して)");
        rule(QuestionKind.SUMMARY,
                "\\b(summar|gist|overview|main (points?|findings?|idea|message|argument)|key (points?|takeaways?)|bottom line|tl;?dr|what('s| is| are) (this|it|that|the (book|paper|document|text|article|chapter|section)) (all )?about|in a nutshell|worum geht|zusammenfass|fasse|kurz und knapp|what happens in|what is (chapter|section|part))|要約|まとめ|あらすじ|概要|何についての|どんな内容|どんな話");
        rule(QuestionKind.FILE,
                "\\b(how many (pages|chapters|words|lines)|(title|author|file size|language) of (this|the)|who (wrote|is the author)|when was this (written|published|file)|table of contents|chapters? (called|are there)|which page does|how (long|big) is (this|the) (document|file|book|paper)|wie viele (seiten|kapitel|wörter)|wer hat (das|dieses)( \\w+)? geschrieben|titel|autor)\\b|何ページ|著者は|タイトル|題名|目次|何章|作者");
        rule(QuestionKind.COMPARE,
                "\\b(differ|difference|differences|compare|compared|comparison|versus|vs|in common|similarit|pros and cons|unterschied|vergleich|unterscheide)|(違い|比べ|比較|どちらが|共通点)|\\bbetter, |better than\\b.*\\?$");
        rule(QuestionKind.LIST,
                "^(list|name|enumerate|give me (all|every|a list)|tell me all|all (the )?\\w+|nenne|liste|zähle)\\b|\\b(what|which) (are|were) (all )?(the|its|their) (\\w+ )?(\\w+s)\\b(?!.* (called|like)\\?)|how (many times|often) (is|are|does|do|did|was)|which \\w+s (are|were|does|do)|\\bwhat (kinds|types|sorts)\\b|\\bwelche \\w+(en|er|s)? gibt|wie oft|(を全部|すべて|一覧|挙げて|は何回)");
        rule(QuestionKind.HOWTO,
                "^(so )?how (do|can|should|would|could) (i|you|we|one)\\b|what (do i (have|need) to do|should i do)|step by step|steps to|\\bhow to\\b|^wie (kann|muss|soll|mache|geht|installier|bekomme|stelle)|was muss ich|どうやって|どうすれ|方法|手順");
        rule(QuestionKind.DEFINE,
                "^(what('s| is| are| does)|what exactly is|was (ist|sind|bedeutet|heißt|versteht)) (an? |the term |ein |eine |meant by |der begriff |(?!(the|his|her|their|its|my|your|der|die|das|sein|ihr)\\b))[\\p{L}\\p{N} “”\"'.-]{2,40}( mean| stand for| anyway| bedeutet)?\\?*$(?<!\\b(name|title|number|price|cost|date|year|limit|size|version|default|address|reason|purpose)\\b.{0,60})|\\bdefin(e|ition)|\\bmeant by\\b|stand for\\b|とは(何|なに|？|\\?|$|どういう)|の意味|何の略");
        rule(QuestionKind.EXPLAIN,
                "\\bwhy\\b|how come|\\bwhat for\\b|explain|reason (for|why|that)|\\bwarum\\b|wieso|weshalb|wozu|erklär|what makes|なぜ|どうして|なんで|理由|説明して|^how (does|do|did|is|are|was|were)\\b(?! (many|much|old|long|far|big|often))");
        rule(QuestionKind.YESNO,
                "^(so |and |but |then |und |also )?(is|are|was|were|am|do|does|did|can|could|will|would|has|have|had|should|may|might|must|isn't|doesn't|ist|sind|war|waren|hat|haben|kann|können|darf|dürfen|muss|soll|wird|gibt es|wurde|stimmt)\\b(?!.*\\bor\\b.*\\?)|(ですか|ますか|ましたか|でしたか|のか|ませんか)[？?]?$(?<!(何|誰|いつ|どこ|どれ|どの|どう|なぜ|いくつ|いくら|何人|どんな|どちら).{0,40})");
        rule(QuestionKind.TABLE,
                "\\b(table|column|row|according to the (table|chart)|total|sum of|revenue|turnover|umsatz|tabelle|spalte)\\b|表|合計|売上");
        rule(QuestionKind.OUTSIDE,
                "\\b(weather|what time is it|bitcoin|recommend (me )?a|who won the (match|game)|stock price|horoscope|wetter)\\b|天気|今何時");
    }

    private KindRules() {}

    private static void rule(QuestionKind kind, String words) {
        RULES.add(new Rule(kind, Pattern.compile(words)));
    }

    public static QuestionKind of(String question) {
        var small = question.strip().toLowerCase(Locale.ROOT);
        return RULES.stream().filter(rule -> rule.words().matcher(small).find()).findFirst().map(Rule::kind)
                .orElse(QuestionKind.FACT);
    }
}
