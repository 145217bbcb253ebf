package org.lectern.app.answering.way;

import java.util.regex.Pattern;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Asking;
import org.lectern.app.answering.Draft;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Remark.Saying;
import org.lectern.app.answering.Way;
import org.lectern.inference.api.InferenceException;

/// Other words for words of the text. Shorter ones are sentences of it; all others need a model that writes, which is said.
public final class RewriteWay implements Way {
    private static final Pattern TRANSLATE = Pattern.compile(
            "(?iu)\\b(translat\\w*|in(?:to)? (?:english|german|french|spanish|italian|dutch|japanese|chinese|korean|"
                    + "russian|arabic|latin)|übersetz\\w*|auf (?:deutsch|englisch|französisch|spanisch|italienisch|japanisch)|ins (?:deutsche|englische|französische|"
                    + "spanische|italienische|japanische))\\b|訳|翻訳|(?:英|日本|ドイツ|フランス|中国|韓国)語(?:に|で)");
    private static final Pattern SHORTEN = Pattern.compile(
            "(?iu)\\b(shorten|shorter|condense|summari[sz]e|summary|half the (?:words|length)|fewer words|cut (?:it|this) down|"
                    + "bullet points?|key points|kürz\\w*|zusammenfass\\w*|fass\\w* zusammen|stichpunkte)\\b|短く|要約|箇条書き|まとめ");

    private final Way summary;

    RewriteWay(Way summary) {
        this.summary = summary;
    }

    @Override
    public Answer answer(Asking asking) throws InferenceException {
        var isTranslation = TRANSLATE.matcher(asking.question()).find();
        if (!isTranslation && SHORTEN.matcher(asking.question()).find()) {
            return summary.answer(asking);
        }
        return new Draft(asking).overAll().remark(Saying.NEEDS_A_LARGER_MODEL, isTranslation ? "translate" : "write")
                .finish(Grounding.TOLD);
    }
}
