package org.lectern.app.answering.way.said;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/// Things that people ask for in words and that the window does; where several fit, the first.
public enum WindowCommand {
    /// What Lectern does not do: it changes no document and plays nothing.
    NOTHING("read (?:it|this|that|aloud)|aloud|sound|rotate|print\\w*|highlight\\w*|bookmark\\w*|note|notes|annotat\\w*|drucke?n?|vorlesen|lies .* vor|"
            + "markier\\w*|notiz\\w*|lesezeichen", "印刷|読み上げ|回転|しおり|メモ|ハイライト"),
    SETTINGS("dark mode|light mode|settings?|options|preferences|dunkel\\w*|einstellung\\w*", "設定|ダークモード"),
    EXPORT("export\\w*|save|speicher\\w*|exportier\\w*", "保存|エクスポート"),
    COPY("copy|kopier\\w*", "コピー"),
    /// The size in which a document is shown.
    ZOOM("zoom\\w*|bigger|larger|smaller|(?:font|text) size|größer|kleiner|schrift\\w*", "文字|拡大|縮小"),
    /// How pages stand.
    VIEW("two pages|side by side|single page|full ?screen|zwei seiten|doppelseit\\w*|vollbild", "見開き|全画面"),
    BACK("(?:go )?back|zurück", "戻[るしっ]"),
    PAGE("(?:pages?|seite) (?:#?\\d+|(?=[ivxlcdm]{2})m{0,4}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})(?![a-z])|[a-z]{1,3}[.-]?\\d+(?:[.-]\\d+)*|\\d+[.-]\\d+)", "\\d+\\s*(?:ページ|頁)"),
    CONTENTS("table of contents|contents|next chapter|previous chapter|chapter \\w+|section \\w+|inhaltsverzeichnis|kapitel", "目次|章"),
    LIBRARY("library|yesterday|last week|recent|collection|bibliothek|gestern", "ライブラリ|昨日"),
    CLOSE("close|quit|exit|schließ\\w*|beende\\w*", "閉じ|終了"),
    SEARCH("search\\w*|find|look for|locate|show (?:me )?(?:the )?(?:passage|part|place|figure|table)|take me to|go to|jump to|scroll\\w*|where|such\\w*|"
            + "finde\\w*|zeig\\w*", "検索|探し|見つけ|見せて"),
    OPEN("open|öffne\\w*", "開"),
    /// None of these.
    OTHER("(?!)", "(?!)");

    private final Pattern pattern;

    WindowCommand(String words, String japanese) {
        pattern = Pattern.compile("(?iu)\\b(?:" + words + ")\\b|" + japanese);
    }

    static WindowCommand of(String words) {
        return Arrays.stream(values()).filter(command -> command.pattern.matcher(words).find()).findFirst()
                .orElse(OTHER);
    }

    /// Its name in remarks.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
