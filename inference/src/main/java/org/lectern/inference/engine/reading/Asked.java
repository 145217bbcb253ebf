package org.lectern.inference.engine.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.inference.api.text.Terms;

/// A question as its words tell what it is about and what kind of answer it wants; English, German and Japanese.
final class Asked {
    private static final Pattern NAME = Pattern
            .compile("(?<=\\s|[(\"“„'’-])\\p{Lu}[\\p{L}\\p{N}]*|\\p{N}[\\p{L}\\p{N}.,:/-]*");
    private static final Pattern PERSON = Pattern
            .compile("\\b(?:who|whom|whose|wer|wem|wen|wessen)\\b|誰|だれ|何者");
    private static final Pattern TIME = Pattern.compile(
            "\\b(?:when|what (?:year|date|day|month|time)|which (?:year|date|day|month)|how long ago|wann|welche[ms]? (?:jahr|tag|monat|datum))\\b"
                    + "|いつ|何年|何月|何日|何時");
    private static final Pattern NUMBER = Pattern.compile(
            "\\b(?:how (?:many|much|old|long|far|tall|high|big|large|deep|heavy|fast|often)|what (?:percentage|percent|share|number|price|age)"
                    + "|wie ?(?:viele?|alt|lange?|weit|hoch|groß|tief|schwer|schnell|oft))\\b|いくつ|いくら|何人|何個|何冊|何歳|何パーセント|どのくらい|どれくらい");
    private static final Pattern COUNTED = Pattern
            .compile("(?i)\\p{N}|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
                    + "thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|"
                    + "thousands?|millions?|billions?|dozens?|half|twice|once|thrice|several|many|few|no|none|all|ein|eine|zwei|drei|vier|fünf|sechs|sieben|"
                    + "acht|neun|zehn|elf|zwölf|hundert|tausend|daily|weekly|monthly|yearly|annually|years?|days?|hours?|free|century)\\b|[一二三四五六七八九十百千万]");
    private static final Pattern DATED = Pattern
            .compile("(?i)\\p{N}|\\b(?:january|february|march|april|may|june|july|august|september|october|"
                    + "november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
                    + "spring|summer|autumn|fall|winter|morning|evening|night|noon|midnight|day|week|month|year|century|centuries|ago|after|before|during|"
                    + "while|until|since|when|once|time|today|yesterday|tomorrow|christmas|easter|war|age|birthday|later|earlier|early|late|now|nach|vor|"
                    + "seit|während|jahr|tag|jahrhundert)\\b|[年月日時朝夜昼春夏秋冬頃]");
    private static final Pattern CALLED = Pattern.compile("\\p{Lu}|[\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}]");

    private final String question;
    private final String small;
    private final Set<String> terms;

    Asked(String question) {
        this.question = question;
        this.small = question.toLowerCase(Locale.ROOT);
        this.terms = new LinkedHashSet<>(Terms.of(question));
    }

    /// Share of the question's terms that stand in a text; 1 where it has none.
    double termsIn(String text) {
        Set<String> there = Set.copyOf(Terms.of(text));
        return terms.isEmpty() ? 1 : (double) terms.stream().filter(there::contains).count() / terms.size();
    }

    /// How many of the question's names and numbers do not stand in a text.
    long missingIn(String text) {
        Set<String> there = Set.copyOf(Terms.of(text));
        return NAME.matcher(question).results().map(name -> Terms.of(name.group()))
                .filter(name -> !name.isEmpty() && !there.containsAll(name)).count();
    }

    /// Whether an answer is of the kind that is asked for: 1 yes, -1 no, 0 where the question does not tell.
    double fits(String answer) {
        List<Pattern[]> kinds = List.of(new Pattern[]{NUMBER, COUNTED}, new Pattern[]{TIME, DATED},
                new Pattern[]{PERSON, CALLED});
        for (Pattern[] kind : kinds) {
            if (kind[0].matcher(small).find()) {
                return kind[1].matcher(answer).find() ? 1 : -1;
            }
        }
        return 0;
    }

    /// Whether an answer says nothing that the question does not.
    boolean holds(String answer) {
        return terms.containsAll(Terms.of(answer));
    }
}
