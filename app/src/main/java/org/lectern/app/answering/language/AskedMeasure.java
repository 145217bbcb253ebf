package org.lectern.app.answering.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.inference.api.TextRange;

/// What a question in a language that is not read wants to have counted, measured or dated, and the phrases that can say it: "何時" is
/// answered by "夜の八時頃", "сколько лет" by a number.
///
/// @param phrase what says it
record AskedMeasure(Pattern phrase) {
    private static final String NUMBER = "(?:[\\p{Nd}〇一二三四五六七八九十百千万億零两兩幾数半]+(?:[.,・]\\p{Nd}+)?)";
    private static final String UNIT = "時間|週間|世紀|ヶ月|か月|カ月|箇月|個月|小时|分钟|公里|平方|[年月日時分秒点點時歳才岁歲人名匹頭羽本枚冊册軒戸件個个箇回度次番号丁町里尺寸間丈畳坪円銭厘元角割倍階层層艘杯章節頁句首字"
            + "년월일시분초살세명개번권장원채층마리배]";
    private static final String BEFORE = "(?:(?:夜|朝|昼|夕方|晩|午前|午後|上午|下午|晚上|早上|오전|오후)の?|約|およそ|大約|대략|약 ?)?";
    private static final String AFTER = "(?:十?[一二三四五六七八九十\\p{Nd}]*分)?(?:過ぎ|すぎ|頃|ごろ|ほど|余り|あまり|に[一二三]度|前後|以上|以下|くらい|ぐらい|半|左右|多)?";
    private static final Pattern OF_UNIT = Pattern.compile("(?:何|幾|几|몇)\\s?(" + UNIT + ")(?!も|か(?![月国所]))");
    private static final Pattern COUNTED = Pattern.compile("いくつ(?![もか])|何つ|幾つ|多少|几[个個]|몇 ?개|얼마나|сколько|كم");
    private static final Pattern PRICE = Pattern.compile("いくら|幾ら|何円|値段|多少钱|多少錢|얼마(?!나)|сколько стоит|بكم");
    private static final Pattern SIZE = Pattern
            .compile("(?:どの|どれ)(?:くらい|ぐらい|ほど)|多[高长大远重深宽]|какой (?:длины|высоты|ширины)");
    private static final Pattern TIME = Pattern.compile("いつ|什么时候|什麼時候|何时|何時(?=.*[发發出])|언제|когда|в каком году|متى");
    private static final Pattern UP_TO = Pattern.compile("どこまで");
    private static final Pattern FROM = Pattern.compile("どこから");
    private static final String NAME = "[\\p{IsHan}\\p{IsKatakana}ー々]+(?:の[\\p{IsHan}\\p{IsKatakana}ー々]+)*";
    private static final String TIME_UNITS = "年|月|日|時|世紀|년|월|일|시|点|點|год\\p{L}*|январ\\p{L}*|феврал\\p{L}*|март\\p{L}*|апрел\\p{L}*|ма[йя]|июн\\p{L}*|июл\\p{L}*|"
            + "август\\p{L}*|сентябр\\p{L}*|октябр\\p{L}*|ноябр\\p{L}*|декабр\\p{L}*";

    /// Empty where nothing of the kind is asked.
    static Optional<AskedMeasure> of(String question) {
        var asked = question.toLowerCase(Locale.ROOT);
        var unit = OF_UNIT.matcher(asked);
        if (unit.find()) {
            var named = unit.group(1);
            return measure(NUMBER + "[\\p{IsHan}]?" + (named.equals("歳") ? "[歳才]" : Pattern.quote(named)));
        }
        if (UP_TO.matcher(asked).find()) {
            return Optional.of(new AskedMeasure(Pattern.compile("(" + NAME + ")まで")));
        }
        if (FROM.matcher(asked).find()) {
            return Optional.of(new AskedMeasure(Pattern.compile("(" + NAME + ")から")));
        }
        if (PRICE.matcher(asked).find()) {
            return measure("(?:" + NUMBER + "(?:円|銭|厘|元|角|원|руб\\p{L}*|ドル|ポンド))+");
        }
        if (COUNTED.matcher(asked).find()) {
            return measure(NUMBER + "(?:つ|" + UNIT + "| ?\\p{L}*)");
        }
        if (SIZE.matcher(asked).find()) {
            return measure(NUMBER + "(?:[尺寸間丈里丁町畳坪]|メートル|センチ|キロ|米|公里|м\\b|км)");
        }
        return TIME.matcher(asked).find()
                ? measure("(?:" + NUMBER + " ?(?:" + TIME_UNITS + "))+|\\p{Nd}{4}")
                : Optional.empty();
    }

    private static Optional<AskedMeasure> measure(String phrase) {
        return Optional.of(new AskedMeasure(Pattern.compile("(" + BEFORE + "(?:" + phrase + ")" + AFTER + ")")));
    }

    /// Where a text says such a thing.
    List<TextRange> in(String text) {
        return phrase.matcher(text).results().map(found -> new TextRange(found.start(1), found.end(1))).toList();
    }
}
