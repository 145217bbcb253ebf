package org.lectern.app.answering.way.said;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Asking;
import org.lectern.app.answering.Draft;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.NearPassage;
import org.lectern.app.answering.Remark.Saying;
import org.lectern.app.answering.SourceMap;
import org.lectern.app.answering.Way;
import org.lectern.inference.api.text.Sentences;

/// Something that the window does: said where; what is to be searched for and the page that is to be opened are shown at once.
public final class CommandWay implements Way {
    private static final Pattern QUOTED = Pattern.compile("[\"“”„«»‘「『](.+?)[\"“”«»’」』]");
    private static final Pattern WANTED = Pattern.compile(
            "(?iu).*?\\b(?:search(?: the \\w+)?(?: for)?|find(?: me)?|look for|locate|passage (?:about|on|where)|"
                    + "part (?:about|on|where)|place where|show(?: me)?|take me to|go to|jump to|scroll (?:down |up )?to|where is|where's|such\\w*(?: nach)?|finde|zeig\\w*(?: mir)?)"
                    + "\\s+(?:the (?:passage|part|place) (?:about|on|where) |the )?(.+?)(?:,? (?:again|please|bitte))*[.!?]*",
            Pattern.DOTALL);
    private static final Pattern WANTED_JAPANESE = Pattern.compile("(.+?)(?:という言葉|という語)?[をはが]?(?:検索|探し|見つけ|見せて).*");
    private static final Pattern PAGE = Pattern
            .compile(
                    "(?iu)\\b(?:pages?|seite)\\s+(#?[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,20}[\\p{L}\\p{N}])?)|([\\w.-]{1,20}?)\\s*(?:ページ|頁)");

    @Override
    public Answer answer(Asking asking) {
        var command = WindowCommand.of(asking.question());
        var draft = new Draft(asking).overAll();
        switch (command) {
            case SEARCH -> {
                var wanted = wanted(asking.question());
                draft.remark(Saying.DO_IN_THE_WINDOW, command.key(), wanted);
                draft.nearest(asking.about(wanted).nearest());
            }
            case PAGE -> {
                var page = page(asking);
                draft.remark(Saying.DO_IN_THE_WINDOW, command.key(), page);
                draft.nearest(beginning(asking, page).stream().toList());
            }
            default -> draft.remark(Saying.DO_IN_THE_WINDOW, command.key());
        }
        return draft.finish(Grounding.TOLD);
    }

    // the first that there is, else the last that is named
    private static String page(Asking asking) {
        var document = asking.asked().first().document();
        var named = PAGE.matcher(asking.question()).results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1)).toList();
        return named.stream().filter(name -> document.pageCalled(name, 0).isPresent()).findFirst()
                .orElseGet(named::getLast);
    }

    static String wanted(String question) {
        for (var pattern : List.of(QUOTED, WANTED, WANTED_JAPANESE)) {
            var found = pattern.matcher(question);
            if (pattern == QUOTED ? found.find() : found.matches()) {
                return found.group(1).strip();
            }
        }
        return question.strip();
    }

    // the first words on a page
    private static Optional<NearPassage> beginning(Asking asking, String called) {
        var first = asking.asked().first();
        var map = new SourceMap(first.document());
        return first.document().pageCalled(called, 0)
                .flatMap(page -> Sentences.in(first.document().text(), first.document().spanOf(page)).stream()
                        .findFirst())
                .filter(words -> first.subject().scope().spans(first.document()).stream()
                        .anyMatch(span -> span.contains(words)))
                .map(words -> new NearPassage(map.section(words.start()), map.place(words), false));
    }
}
