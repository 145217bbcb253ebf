package org.lectern.app.answering.way.file;

import java.util.Arrays;
import java.util.regex.Pattern;

/// What may be asked about a file; where several fit, the first.
enum AskedOfFile {
    /// What only the text can tell.
    TEXT("publish\\w*|publisher|journal|isbn|issn|doi|licen[cs]e\\w*|copyright|translat\\w*|translation|original|editions?|version|(?:when|what year) (?:was|were|did) .*"
            + "(?:written|come out|appear|first)|affiliation\\w*|where do they work|edited by|editor|illustrat\\w*|erschien\\w*|verlag|verlegt|auflage|ausgabe|lizenz|"
            + "übersetz\\w*|wann .* geschrieben", "出版|発行|刊行|訳者|翻訳|版|ライセンス|著作権|いつ書かれ"),
    /// On which page a part begins.
    BEGINNING("(?:which|what) page (?:does|is|do|has)|(?:on )?(?:which|what) page|page (?:number )?of|where does .* (?:start|begin)|auf welcher seite|"
            + "welche seite|wo (?:beginnt|fängt)", "何ページから|何ページに|どのページ"),
    ATTACHMENTS("attach(?:ed|ments?)|(?:files?|documents?) (?:inside|embedded)|anhang|anhänge|angehängt\\w*|anlagen?", "添付"),
    CHAPTERS("chapters?|table of contents|contents|sections?|outline|how many parts|structure|kapiteln?|inhaltsverzeichnis|abschnitte|gliederung|wie viele teile",
            "章|目次|節|構成"),
    DATE("when .*(?:file|document|created|changed|modified|saved|edited|updated|made)|last (?:changed|modified|saved|edited|updated)|date|how old|"
            + "wann .*(?:datei|dokument|erstellt|geändert|gespeichert)|zuletzt geändert|datum|wie alt", "いつ.*(?:作成|変更|更新|保存)|日付|更新日|作成日"),
    SIZE("how (?:big|large|heavy)|file ?size|size of (?:the |this )?(?:file|document)|megabytes?|kilobytes?|mb|kb|bytes|wie groß|dateigröße", "サイズ|容量|何メガ"),
    LANGUAGE("languages?|(?:is (?:this|it) )(?:in )?(?:english|german|french|japanese)|sprache", "何語|言語"),
    WORDS("how many words|number of words|word ?count|words|wie ?viele wörter|wörter|wortzahl", "何語|単語|語数|文字数|何文字"),
    LENGTH("how (?:long|many pages)|number of pages|pages|page ?count|length|how much is there to read|wie ?viele seiten|seiten|seitenzahl|wie lang|länge|umfang",
            "何ページ|ページ数|ページ(?:ある|あり)|長さ|どのくらい.*長"),
    FORMAT("format|file ?type|kind of (?:file|document)|type of (?:file|document)|pdf|epub|word (?:file|document)|docx?|markdown|scanned|was für eine datei|"
            + "dateityp|dateiformat", "形式|フォーマット|種類|ファイル"),
    AUTHOR("who (?:wrote|is the (?:author|writer)|are the (?:authors|writers)|authored|made|created)|authors?|writer|written by|by whom|von wem|autor\\w*|verfasser\\w*|"
            + "(?:wer hat .*)?geschrieben|schriftsteller\\w*", "著者|作者|筆者|誰が書|だれが書|作家"),
    TITLE("titled?|called|name of (?:the |this )?(?:book|document|file|paper|text)|titel|heißt", "題名|タイトル|表題|書名|名前"),
    /// All that the file says.
    ALL("about (?:the|this) file|metadata|properties|file info\\w*|information about (?:the|this) (?:file|document)|eigenschaften|angaben", "情報|プロパティ"),
    /// None of these.
    OTHER("(?!)", "(?!)");

    private final Pattern pattern;

    AskedOfFile(String words, String japanese) {
        pattern = Pattern.compile("(?iu)\\b(?:" + words + ")\\b|" + japanese);
    }

    /// What a question says besides.
    String without(String question) {
        return pattern.matcher(question).replaceAll(" ");
    }

    static AskedOfFile of(String question) {
        return Arrays.stream(values()).filter(asked -> asked.pattern.matcher(question).find()).findFirst()
                .orElse(OTHER);
    }
}
