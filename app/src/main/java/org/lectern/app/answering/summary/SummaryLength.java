package org.lectern.app.answering.summary;

import java.util.regex.Pattern;

/// How many sentences a summary is to have, as the question says.
public final class SummaryLength {
    public static final int SHORT = 3;
    public static final int USUAL = 6;
    public static final int LONG = 12;

    private static final int MOST = 20;
    private static final Pattern COUNTED = Pattern.compile("(?iu)\\b(\\d{1,2}|" + Numerals.wordPattern()
            + ")\\s+(?:\\p{L}+ )?(?:sentences?|lines?|(?:bullet )?points?|bullets|takeaways?|sätzen?|satz|zeilen?|punkten?|stichpunkten?)\\b");
    private static final Pattern COUNTED_JAPANESE = Pattern
            .compile("([0-9０-９]{1,2}|[一二三四五六七八九十]+)\\s*(?:文|行|点|つ|項目)");
    private static final Pattern FEW = Pattern
            .compile("(?iu)\\b(short|shortly|brief|briefly|tl;?dr|gist|in a nutshell|quick|quickly|concise|"
                    + "bottom line|essence|kurz|kurze|kurzer|knapp|in kürze|paragraph)\\b|短く|簡単に|簡潔|ざっくり|一言|手短");
    private static final Pattern MANY = Pattern
            .compile("(?iu)\\b(detailed|in detail|details|long|longer|thorough|thoroughly|extensive|comprehensive|"
                    + "walk me through|chapter by chapter|ausführlich\\w*|detailliert\\w*|genau|lang|lange|länger)\\b|詳しく|詳細|くわしく|長く|長め");

    private SummaryLength() {}

    public static int of(String question) {
        for (var pattern : new Pattern[]{COUNTED, COUNTED_JAPANESE}) {
            var counted = pattern.matcher(question);
            if (counted.find()) {
                return Math.clamp(Numerals.of(counted.group(1)).orElse(USUAL), 1, MOST);
            }
        }
        return FEW.matcher(question).find() ? SHORT : MANY.matcher(question).find() ? LONG : USUAL;
    }
}
