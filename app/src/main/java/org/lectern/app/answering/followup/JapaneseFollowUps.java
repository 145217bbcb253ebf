package org.lectern.app.answering.followup;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Makes a Japanese question that leans on the conversation stand by itself. The particle after a word says how it stands, and stays.
final class JapaneseFollowUps {
    private static final Pattern LEADING = Pattern.compile("^(?:じゃあ|では|それでは|それなら|そして|また|で、)[、 ]*");
    private static final Pattern PERSON = Pattern.compile("(?:彼女ら|彼ら|彼女|彼|その人|あの人|二人)(?=[はがをにのもと])");
    private static final Pattern THING = Pattern.compile("(?:それら|それ|これ|あれ)(?=[はがをにのも])");
    private static final Pattern PLACE = Pattern.compile("(?:そこ|あそこ|ここ)(?=[はがをにでのへも])");
    private static final Pattern KNOWN = Pattern.compile("^その(?!後|とき|時|ため|まま|人|他|ほか)");
    private static final Pattern ABOUT = Pattern.compile("^(.{1,24}?)(?:について)?(?:は|だと|の場合は|なら)$");
    private static final String ASKING = "なぜ|どうして|どうやって|どのように|いつから|いつまで|いつ|どこから|どこまで|どこへ|どこで|どこに|どこ|誰が|誰に|誰と|誰の|誰|何年まで|何年から|何年に|何\\p{IsHan}{1,2}|何|いくら|いくつ|どれくらい|どのくらい|どの.{1,4}";
    // asks for what "it" is not
    private static final String MEASURE = "どこ|誰|いつ|いくら|どのくらい|何[年月日人回個枚キメ時]";
    private static final Pattern BARE = Pattern.compile("^(?:" + ASKING + ")(?:から|まで|へ|で|に|が|を|と|の|ですか|なのですか|でしたか)?$");
    private static final Pattern HEADLESS = Pattern.compile("^(?:" + ASKING + ")[^はもがの]{2,}か$");
    // No sentence: letters, without a verb's ending or a mark.
    private static final Pattern NAME = Pattern
            .compile("(?!.*(?:した|です|ます|ません|ない|いる|ある|れる|って)$)[『「]?[\\p{L}\\p{N}・ー＝ .’'-]{1,24}[』」]?");
    private static final Pattern AMOUNT = Pattern.compile("約?[\\d,.]+.*|(?:はい|いいえ).*|.*(?:から|まで|ごろ|以上|以下)");
    private static final Pattern ATTRIBUTE = Pattern
            .compile("(?:.*[さ]|名前|料金|仕事|職業|娘|息子|父|母|妻|夫|表示|兵|数|年齢|値段|意味|理由|期間|費用|人口|面積|時間|場所)");

    private final String question;
    private final String before;
    private final Optional<String> answer;

    private JapaneseFollowUps(String question, Turn last) {
        this.question = LEADING.matcher(question).replaceFirst("");
        this.before = bare(last.question());
        this.answer = last.answer().map(JapaneseFollowUps::bare).map(text -> text.replaceFirst("^(?:はい|いいえ)、?", ""))
                .filter(text -> NAME.matcher(text).matches() && !AMOUNT.matcher(text).matches());
    }

    static Optional<String> meaning(String question, List<Turn> turns) {
        if (turns.isEmpty()) {
            return Optional.empty();
        }
        String mark = question.strip().matches(".*[?？]$")
                ? question.strip().substring(question.strip().length() - 1)
                : "";
        return new JapaneseFollowUps(bare(question), turns.getLast()).meaning().map(text -> text + mark);
    }

    private static String bare(String text) {
        return text.strip().replaceAll("[?？。.!！\\s]+$", "");
    }

    private Optional<String> meaning() {
        var named = named(PERSON, answer.or(this::topic)).or(() -> named(PLACE, answer.or(this::topic)))
                .or(() -> named(THING, isAbout(MEASURE) ? topic().or(() -> answer) : answer.or(this::topic)));
        if (named.isPresent()) {
            return named;
        }
        var about = ABOUT.matcher(question);
        if (about.matches() && topic().isPresent()) {
            return Optional.of(instead(about.group(1)));
        }
        if (BARE.matcher(question).matches()) {
            return Optional.of(topic().map(topic -> topic + "は" + question + rest()).orElse(question + before));
        }
        var known = KNOWN.matcher(question);
        if (known.find() && answer.isPresent()) {
            return Optional.of(answer.get() + "の" + question.substring(known.end()));
        }
        return HEADLESS.matcher(question).matches()
                ? answer.filter(text -> isAbout("誰|(?<!とは)何ですか|どこですか|の名前")).or(this::topic)
                        .map(topic -> topic + "は" + question)
                : Optional.empty();
    }

    private boolean isAbout(String asked) {
        return Pattern.compile(asked).matcher(before).find();
    }

    // what the last question was about: all before its first は
    private Optional<String> topic() {
        int end = before.indexOf('は');
        return end > 0 ? Optional.of(before.substring(0, end).replaceFirst("と$", "")) : Optional.empty();
    }

    private String rest() {
        return before.substring(before.indexOf('は') + 1).replaceFirst("^(?:" + ASKING + ")(?:から|まで|へ|で|に|が|を|と)?", "");
    }

    // 「じゃあ北岳は？」 in the place of its like: a name takes the place of a name, a length that of a length
    private String instead(String other) {
        String topic = topic().orElseThrow();
        int of = topic.lastIndexOf('の');
        String tail = topic.substring(of + 1);
        boolean owner = of > 0 && ATTRIBUTE.matcher(tail).matches() && !other.endsWith(tail) && !other.contains("の");
        return (owner ? other + "の" + tail : other) + before.substring(before.indexOf('は'));
    }

    private Optional<String> named(Pattern pronoun, Optional<String> name) {
        var found = pronoun.matcher(question);
        // 「あきらめかけたとき、彼を」: somebody of the question itself
        return found.find() && question.lastIndexOf('、', found.start()) < 0 && name.isPresent()
                && !question.contains(name.get())
                        ? Optional
                                .of(question.substring(0, found.start()) + name.get() + question.substring(found.end()))
                        : Optional.empty();
    }
}
