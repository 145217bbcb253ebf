package org.lectern.app.answering.summary;

import java.util.Locale;
import java.util.regex.Pattern;

/// Tells sentences that can be understood without the one before them. Where it is not sure, they cannot.
final class StandingAlone {
    private static final int CODE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /// What "this" before it means is plain.
    private static final String SELF = "paper|book|report|article|study|document|guide|project|work|course|module|specification|manual|handbook|software|package|text|"
            + "tutorial|thesis|materials?|learning module|volume|essay|library|tool|site|repository|resources?|review|survey|standard|agreement|contract|policy|"
            + "plan|years?|weeks?|days?|months?|century";

    /// At the beginning: what points back, joins on, or stands in a row.
    private static final Pattern LEANS = Pattern.compile("(?:(?:this|these)(?! (?:" + SELF
            + ")\\b)|that|those|for,? (?:again|hereby|with|in|of|on|at|by|from|to|even|now|then|never|ever|who|what|was|were|is|had|this|that|when|as|though|all|if|there|it|he|she|they|we|i|not|next|so|by)|"
            + "in sum|more (?:broadly|generally|specifically|importantly|precisely)|presently|hitherto|continuing|notice|note that|recall|let|suppose|consider|assume|work through|it|its|it's|he|she|they|his|her|their|hers|theirs|him|them|"
            + "such|so|but|and|or|nor|yet|however|therefore|thus|hence|then|also|moreover|furthermore|consequently|accordingly|"
            + "otherwise|instead|meanwhile|similarly|likewise|nevertheless|nonetheless|additionally|besides|finally|lastly|"
            + "first|firstly|second|secondly|third|thirdly|next|last|for (?:example|instance|this|these|that|those|the same)|in (?:addition|contrast|"
            + "particular|other words|turn|fact|short|this|these|that|those|such|both|either|each|all|either|any case|conclusion|summary|general)|"
            + "on the (?:other|one|contrary)|as (?:a (?:result|consequence)|such|well|noted|mentioned|discussed|described|shown|"
            + "above|before|we (?:saw|have seen)|you can see|stated|already|with)|at (?:this|that|these|those|the same|first|last|least)|here|there|"
            + "both|either|neither|another|others|some (?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)|some (?:of )?(?:these|those|them)|one (?:of )?(?:these|those|them|is|was|such|way|reason|example)|each of|"
            + "the (?:former|latter|same|other|others|two|three|above|following|next|previous|first|second|third|last|result|rest|reason|"
            + "remaining|resulting|corresponding|ensuing|new|answer|question|problem|idea|point|difference|example)|again|now|too|indeed|still|by (?:this|that|these|then|contrast)|"
            + "because of (?:this|that|these)|with (?:this|that|these)|from (?:this|that|these|here|there)|to (?:this|that|these) (?:end|effect)|to do (?:so|this|that)|"
            + "after (?:this|that|which|all)|before (?:this|that)|since then|until then|what's more|what is more|that is|that said|rather|"
            + "alternatively|conversely|specifically|namely|notably|overall|altogether|of (?:course|these|those|this)|under (?:this|these|that)|"
            + "during (?:this|that|these)|despite (?:this|that)|all (?:of )?(?:this|that|these|those|of them)|many of (?:these|those|them)|most of (?:these|those|them)|"
            + "unlike (?:this|that|these)|like (?:this|that|these)|if (?:so|not|it|this|that|they|he|she)|when (?:it|this|that|they|he|she)|"
            + "while (?:it|this|that|they|he|she)|as (?:it|this|that|they|he|she)|although (?:it|this|that|they|he|she)|because (?:it|this|that|they|he|she)|"
            + "(?:fig|figs|figure|figures|table|tables|listing|equation|eq|example|note|see|source|photo|image|chapter|section|exercise|problem|"
            + "summary|beweis|theorem|lemma|proof|definition|corollary|proposition)\\b\\.?|well|oh|ah|yes|no|nay|aye|why|what|who|how|where|which|whose|whom|"
            + "dies|diese[nmrs]?|er|sie|es|ihre?[nmrs]?|seine?[nmrs]?|dabei|damit|dadurch|daher|deshalb|deswegen|dann|aber|und|oder|jedoch|"
            + "somit|außerdem|zudem|ferner|hier|dort|auch|beispielsweise|zum beispiel|so|solche[nmrs]?|jene[nmrs]?|deren|dessen|denn|doch|trotzdem|"
            + "dennoch|dazu|davon|darin|darauf|hierbei|hierfür|dafür|dagegen|danach|darüber|das (?:ist|sind|war|wird|kann|bedeutet|heißt|gilt|liegt)|"
            + "die(?:s)? (?:ist|sind|war)|beide|ebenso|allerdings|wiederum|hingegen|stattdessen|schließlich|zunächst|nun|weiterhin|abbildung|tabelle|"
            + "(?:im|in) (?:folgenden|diese[nmrs]?)|"
            + "il|elle|ils|elles|ce|cette|ces|cela|ça|mais|et|ou|donc|alors|ainsi|cependant|pourtant|puis|ensuite|enfin|aussi|"
            + "esto|esta|este|estos|estas|eso|ese|esa|pero|y|también|además|entonces|así|por (?:eso|ello|tanto|ejemplo)|sin embargo)\\b.*",
            CODE | Pattern.DOTALL);

    /// Anywhere: what points out of the sentence.
    private static final Pattern POINTS = Pattern.compile("\\b(?:this|these|those)\\b(?! (?:" + SELF + ")\\b)|"
            + "\\b(?:above|below|following|aforementioned|aforesaid|previously|former|latter|earlier|as follows|here (?:is|are)|the same|such (?!as\\b)\\p{L}+|(?:with|of|in|on|to|for|from|at|by) that (?!of\\b|which\\b)\\p{L}+|the other|likewise|"
            + "therefore|thereof|therein|hereafter|herein|shortly|now|let us|let me|so far|ere long|not long after|thereupon|whereupon|"
            + "that (?:evening|night|day|morning|afternoon|time|moment|hour|man|woman|year|case|way|instance|place|point|matter|thing|part|one|sort|same)|"
            + "(?:last|next|previous|preceding|foregoing|present) (?:chapter|section|page|paragraph|example|scene|instance)|the said|aforesaid|"
            + "one day|at last|all (?:this|that)|too\\.|as well\\.|(?:see|in|from|to|and|of) (?:figures?|figs?|tables?|equations?|eqs?|listings?|chapters?|sections?|appendix|pages?)\\.? \\(?[\\dIVXA-H])|"
            + "\\((?:see|cf|fig|figure|table|eq|equation)\\b|\\b(?:diese[nmrs]?|oben|unten|folgende[nmrs]?|vorige[nmrs]?|obige[nmrs]?|siehe|s\\.\\s?o\\.)\\b",
            CODE);
    /// Steps of a proof or a calculation, and what is named by letters and numbers elsewhere.
    private static final Pattern STEPS = Pattern.compile(
            "\\b(?i:theorem|definition|lemma|proposition|corollary|proof|example|exercise|archetype|technique|section|chapter|figure|"
                    + "table|equation|appendix|part|step|listing|question|item|line)s? [A-Z0-9]|(?<=[\\s(])[A-HJ-Zb-z]\\d?(?=[\\s,.)])|\\p{IsGreek}|\\[\\p{L}\\]|"
                    + "\\b(?i:seite|kapitel|abschnitt|satz|abbildung) \\d|^\\p{L}\\. |^[\\p{L}-]+\\.?(?: \\p{L}+\\.?)?: |\\bhier\\b|"
                    + "\\b(?i:we|you) (?:\\w+ )?(?i:begin|start|turn|continue|conclude|have seen|have|saw|know|can|could|would|might|obtain|get|find|conclude|see|now|already|need|again|want|first|will)\\b");
    /// No main clause.
    private static final Pattern FRAGMENT = Pattern.compile(
            "(?:an?|the|every|each|no|some) (?:\\S+ ){1,3}(?:that|which|who|whose)\\b[^,;]*[.,].{0,60}|\\p{L}+ed (?:by|in|for|at|from|with|to|on|as)\\b.*|"
                    + "(?:when|if|while|although|as|because|since|until|after|before|once|unless|whenever|where|upon)\\b(?:\\s+\\S+){1,14}?\\s+(?:it|they|he|she)\\b.*",
            CODE | Pattern.DOTALL);
    private static final Pattern PERSON = Pattern
            .compile("\\b(?:he|she|him|her|his|hers|thee|thou|thy|they|them|their|theirs)\\b", CODE);
    private static final Pattern THING = Pattern.compile("(?:\\S+\\s+){0,3}(?:it|its|itself|they|them|their)\\b.*",
            CODE | Pattern.DOTALL);
    private static final Pattern NAME = Pattern
            .compile("(?<=\\s)\\p{Lu}\\p{Ll}+|^(?:Captain|Mr|Mrs|Miss|Dr|Sir|Lord|Lady|King|Queen|Father|Mother)\\b");
    private static final Pattern PLURAL = Pattern.compile("(?<=\\s|^)\\p{L}+[^s\\s]s(?=[\\s,])");
    private static final Pattern ALSO = Pattern.compile(
            "(?:\\S+\\s+){0,5}(?:also|too|then|however|therefore|thus|hence|though|instead|moreover|nevertheless|indeed|"
                    + "accordingly|consequently|in turn|as well|auch|jedoch|aber|daher|dagegen|dann|also|allerdings|hingegen)\\b.*",
            CODE | Pattern.DOTALL);
    private static final Pattern JAPANESE = Pattern
            .compile("(?:これ|それ|あれ|この|その|あの|ここ|そこ|あそこ|こう|そう|ああ|しかし|また|そして|だから|つまり|ただし|"
                    + "彼|さらに|すると|では|でも|が、|けれど|なお|したがって|従って|例えば|たとえば|すなわち|ところが|ところで|一方|同様|もっとも|次に|まず|さて|どう|なぜ|何|と、|"
                    + "と云|というのは|余は又|他[はのを]|图|図|表\\d).*", Pattern.DOTALL);

    private StandingAlone() {}

    /// @param sentence without white space around it
    static boolean holds(String sentence) {
        return nearly(sentence) && !ALSO.matcher(sentence).matches() && !POINTS.matcher(sentence).find()
                && !STEPS.matcher(sentence).find();
    }

    /// Less strictly: whether it at least does not begin by pointing back.
    static boolean nearly(String sentence) {
        return !LEANS.matcher(sentence).matches() && !FRAGMENT.matcher(sentence).matches()
                && !JAPANESE.matcher(sentence).matches() && !leansOnName(sentence);
    }

    // "he" without a name before it, "it" before there is anything it could stand for
    private static boolean leansOnName(String sentence) {
        if (THING.matcher(sentence).matches()) {
            return true;
        }
        var person = PERSON.matcher(sentence);
        if (!person.find()) {
            return false;
        }
        var before = sentence.substring(0, person.start());
        var isPlural = person.group().toLowerCase(Locale.ROOT).startsWith("the");
        return !(isPlural ? PLURAL : NAME).matcher(before).find();
    }
}
