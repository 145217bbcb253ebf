package org.lectern.app.answering.way.said;

import java.util.regex.Pattern;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Asking;
import org.lectern.app.answering.Draft;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Remark.Saying;
import org.lectern.app.answering.Way;

/// Something said to Lectern: one friendly line, with what can be asked here.
public final class TalkWay implements Way {
    private static final Pattern THANKS = Pattern
            .compile("(?iu)\\b(thanks?|thank you|thx|cheers|great|perfect|nice|cool|bye|goodbye|see you|good night|"
                    + "well done|danke\\w*|vielen dank|super|prima|tschüss|auf wiedersehen)\\b|ありがと|感謝|助かりました|さようなら|おつかれ|お疲れ");
    private static final Pattern DOUBT = Pattern.compile(
            "(?iu)\\b(wrong|not (?:right|true|correct)|(?:can't|cannot|can’t) be|incorrect|mistake|look again|try again|"
                    + "are you sure|are you certain|i meant|that's not|that’s not|nonsense|(?:don't|don’t|do not) (?:understand|believe)|how do you know|falsch|"
                    + "stimmt nicht|nicht richtig|sicher\\?|bist du (?:dir )?sicher|nochmal|noch mal|ich meinte|unsinn)\\b|違う|違います|間違|本当ですか|確か(?:ですか|なの)|もう一度");
    private static final Pattern SORRY = Pattern
            .compile("(?iu)\\b(sorry|my (?:mistake|bad|fault)|never ?mind|entschuldig\\w*|mein fehler)\\b|ごめん|すみません");
    private static final Pattern HELLO = Pattern
            .compile("(?iu)^\\W*(hello|hi|hey|good (?:morning|afternoon|evening|day)|greetings|hallo|moin|servus|"
                    + "guten (?:tag|morgen|abend)|grüß\\w*)\\b|こんにちは|こんばんは|おはよう|はじめまして");

    @Override
    public Answer answer(Asking asking) {
        var draft = new Draft(asking).overAll();
        var saying = saying(asking.question());
        draft.remark(saying);
        if (saying == Saying.HELLO) {
            draft.remark(Saying.ABILITIES);
        }
        return draft.finish(Grounding.TOLD);
    }

    private static Saying saying(String words) {
        if (SORRY.matcher(words).find()) {
            return Saying.YOU_ARE_WELCOME;
        }
        if (DOUBT.matcher(words).find()) {
            return Saying.LOOK_AGAIN;
        }
        return THANKS.matcher(words).find()
                ? Saying.YOU_ARE_WELCOME
                : HELLO.matcher(words).find() ? Saying.HELLO : Saying.ABILITIES;
    }
}
