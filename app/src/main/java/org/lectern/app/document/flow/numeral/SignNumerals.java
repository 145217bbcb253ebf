package org.lectern.app.document.flow.numeral;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Numbers as lists of scripts other than Latin, and of signs, show them (`ST_NumberFormat`, ECMA-376 part 1, 17.18.59).
final class SignNumerals {
    private static final int DIGITS = 10;
    private static final int MYRIAD = 10_000;
    private static final int CIRCLED = 20;
    private static final String MANDARIN = "〇一二三四五六七八九";
    private static final List<String> PLACES = List.of("", "十", "百", "千");

    /// Signs that stand for 1, 2, 3 …; after the last one they begin again.
    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry("russianLower", "абвгдежзиклмнопрстуфхцчшщыэюя"),
            Map.entry("russianUpper", "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ"),
            Map.entry("arabicAlpha", "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"),
            Map.entry("arabicAbjad", "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"),
            Map.entry("hebrew2", "אבגדהוזחטיכלמנסעפצקרשת"),
            Map.entry("aiueo", "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"),
            Map.entry("iroha", "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"),
            Map.entry("ganada", "가나다라마바사아자차카타파하"), Map.entry("chosung", "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"),
            Map.entry("ideographTraditional", "甲乙丙丁戊己庚辛壬癸"), Map.entry("ideographZodiac", "子丑寅卯辰巳午未申酉戌亥"),
            Map.entry("thaiLetters", "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"),
            Map.entry("hindiConsonants", "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह"));

    /// Digits that take the place of 0 to 9.
    private static final Map<String, String> SCRIPTS = Map.of("decimalFullWidth", "０１２３４５６７８９", "hindiNumbers",
            "०१२३४५६७८९", "thaiNumbers", "๐๑๒๓๔๕๖๗๘๙", "ideographDigital", MANDARIN, "japaneseDigitalTenThousand",
            MANDARIN, "koreanDigital", "영일이삼사오육칠팔구", "arabicIndic", "٠١٢٣٤٥٦٧٨٩");

    private SignNumerals() {}

    /// @return empty where the format is none of these
    static Optional<String> of(int number, String written) {
        var format = written.replaceFirst("(aiueo|iroha)FullWidth", "$1").replaceFirst("decimalFullWidth2",
                "decimalFullWidth");
        if (ROWS.containsKey(format)) {
            return Optional.of(sign(number, ROWS.get(format)));
        }
        if (SCRIPTS.containsKey(format)) {
            return Optional.of(digits(number, SCRIPTS.get(format)));
        }
        return Optional.ofNullable(switch (format) {
            case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
                    "taiwaneseCountingThousand", "koreanCounting" ->
                counted(number, format);
            case "hebrew1" -> hebrew(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> from('①', number);
            case "decimalEnclosedParen" -> from('⑴', number);
            case "decimalEnclosedFullstop" -> from('⒈', number);
            case "ideographEnclosedCircle" -> number <= DIGITS ? from('㊀', number) : null;
            case "numberInDash" -> "- " + number + " -";
            case "hex" -> Integer.toHexString(number).toUpperCase(Locale.ROOT);
            case "chicago" -> sign(number, "*†‡§").repeat(Math.clamp((number - 1) / 4 + 1L, 1, 5));
            default -> null;
        });
    }

    private static String sign(int number, String row) {
        return row.substring(Math.floorMod(number - 1, row.length())).substring(0, 1);
    }

    private static String digits(int number, String script) {
        var text = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> text.append(c == '-' ? '-' : script.charAt(c - '0')));
        return text.toString();
    }

    private static String from(char first, int number) {
        return number >= 1 && number <= CIRCLED
                ? String.valueOf((char) (first + number - 1))
                : Integer.toString(number);
    }

    // 23 is two tens and three, 110 one hundred and, in Chinese, one ten
    private static String counted(int number, String format) {
        if (number <= 0 || number >= MYRIAD) {
            return digits(number, MANDARIN);
        }
        var korean = format.startsWith("korean");
        var chinese = format.startsWith("chinese") || format.startsWith("taiwanese");
        var text = new StringBuilder();
        var written = Integer.toString(number);
        for (var at = 0; at < written.length(); at++) {
            var digit = written.charAt(at) - '0';
            var place = written.length() - 1 - at;
            var gap = digit == 0 && chinese && !written.substring(at).matches("0+") && written.charAt(at - 1) != '0';
            if (gap) {
                text.append(format.startsWith("taiwanese") ? '零' : '〇');
            } else if (digit > 0) {
                var bare = digit == 1 && place > 0 && (!chinese || (place == 1 && at == 0));
                text.append(bare ? "" : MANDARIN.substring(digit, digit + 1)).append(PLACES.get(place));
            }
        }
        return korean ? hangul(text) : text.toString();
    }

    private static String hangul(CharSequence text) {
        var han = MANDARIN + "十百千";
        var read = "영일이삼사오육칠팔구십백천";
        var hangul = new StringBuilder();
        text.chars().forEach(c -> hangul.append(read.charAt(han.indexOf(c))));
        return hangul.toString();
    }

    // letters have values; 15 and 16 are written as 9 + 6 and 9 + 7, not with letters of the name of God
    private static String hebrew(int number) {
        if (number <= 0 || number >= 1000) {
            return Integer.toString(number);
        }
        var values = new int[]{400, 300, 200, 100, 90, 80, 70, 60, 50, 40, 30, 20, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1};
        var letters = "תשרקצפעסנמלכיטחזוהדגבא";
        var text = new StringBuilder();
        var rest = number;
        for (var at = 0; at < values.length; at++) {
            if (values[at] == 10 && (rest == 15 || rest == 16)) {
                text.append('ט');
                rest -= 9;
            }
            for (; rest >= values[at]; rest -= values[at]) {
                text.append(letters.charAt(at));
            }
        }
        return text.toString();
    }
}
