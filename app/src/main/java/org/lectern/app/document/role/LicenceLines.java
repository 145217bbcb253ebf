package org.lectern.app.document.role;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.app.document.role.RoleLines.Shape;

/// Finds legal text that is the same in many documents: the licence of Project Gutenberg, free licences, disclaimers, and what journals
/// print in the margin of the first page. Who holds the rights since when is a fact and stays.
final class LicenceLines {
    private static final Pattern BEGIN = Pattern
            .compile("(?i)^\\*{2,3}\\s?START OF (?:THIS|THE) PROJECT GUTENBERG .*");
    private static final Pattern END = Pattern.compile(
            "(?i)^(?:\\*{2,3}\\s?)?END OF (?:(?:THIS|THE) )?PROJECT GUTENBERG.*");
    private static final String GUTENBERG = "Gutenberg";
    private static final int HEADER = 120; // lines before the text
    private static final int NEAR = 3_000; // characters after the text
    private static final Pattern FACT = Pattern.compile("(?i)^(?:title|author|release date|posting date|last updated|"
            + "most recently updated|language|translator|editor|illustrator|contributor|credits|produced by|original "
            + "publication|other information)\\b.*");
    private static final Pattern LICENCE_TITLE = Pattern.compile("(?i).*\\b(?:GNU|GPL|Apache|Mozilla|Eclipse|"
            + "Creative Commons|MIT|BSD|Gutenberg)\\b.*\\b(?:licen[cs]e|legal code)\\b.*");
    private static final int LONGEST_TITLE = 100;
    private static final Pattern BOILERPLATE = Pattern
            .compile("(?i)[\"“(]?(?:all rights reserved\\b(?!.*\\b(?:19|20)\\d\\d)|"
                    + "alle rechte vorbehalten\\.?$|tous droits réservés\\.?$|todos los derechos reservados\\.?$|"
                    + "no part of this (?:publication|book|work|document|report|volume) may be|"
                    + "this e-?book is for the use of anyone anywhere|the project gutenberg e-?book of\\b|"
                    + "the above copyright notice and th(?:is|e) permission notice|"
                    + "(?:this|the) (?:[\\w-]+ ){0,4}(?:is|are) (?:provided|distributed)\\b.{0,60}(?:as[ -]is\\b|in the hope that it)|"
                    + "this is distributed in the hope that it|you should have received a copy of the gnu|"
                    + "you can also obtain it by writing to the free software|authors of papers retain copyright|"
                    + "reproduction and dissemination of this work|in no event shall the (?:author|copyright)|"
                    + "except as contained in this notice, the names?|unless required by applicable law or agreed)");
    private static final Pattern DOI = Pattern
            .compile("(?i)^(?:doi:?\\s*|https?://(?:dx\\.)?doi\\.org/)10\\.\\d{4,9}/\\S+$");
    private static final Set<String> MARGIN = Set.of("software", "review", "repository", "archive", "paper", "license",
            "licence", "openaccess", "checkforupdates", "crossmark", "citation", "paperpdf");
    private static final int MARGIN_PAGES = 1;

    private final RoleLines lines;

    private LicenceLines(RoleLines lines) {
        this.lines = lines;
    }

    static void mark(RoleLines lines, List<TitledPart> parts) {
        var licences = new LicenceLines(lines);
        licences.parts(parts);
        licences.boilerplate();
        licences.margin();
    }

    /// The licence before and after a book of Project Gutenberg, which may be longer than the book.
    static void markGutenberg(RoleLines lines) {
        new LicenceLines(lines).gutenberg();
    }

    private void gutenberg() {
        var begun = false;
        for (var line = 0; line < lines.size(); line++) {
            var text = lines.text(line);
            if (!begun && BEGIN.matcher(text).matches()) {
                begun = true;
                for (var before = Math.max(0, line - HEADER); before < line; before++) {
                    if (!FACT.matcher(lines.text(before)).matches()) {
                        lines.mark(before, TextRole.LICENCE);
                    }
                }
                lines.mark(line, TextRole.LICENCE);
            } else if (END.matcher(text).matches()) {
                lines.mark(line, isLicenceAfter(line) ? lines.size() : line + 1, TextRole.LICENCE);
                return;
            }
        }
    }

    private boolean isLicenceAfter(int line) {
        var end = lines.span(line).end();
        var text = lines.document().text();
        return text.substring(end, Math.min(text.length(), end + NEAR)).contains(GUTENBERG);
    }

    /// Licences that are printed as a whole.
    private void parts(List<TitledPart> parts) {
        var done = 0;
        for (var part : parts.stream().sorted(Comparator.comparingInt(TitledPart::from)).toList()) {
            if (part.title().length() <= LONGEST_TITLE && LICENCE_TITLE.matcher(part.title()).matches()) {
                for (var line = Math.max(done, part.from()); line < part.to(); line++) {
                    if (lines.level(line) == 0) {
                        lines.mark(line, TextRole.LICENCE);
                    }
                }
                done = Math.max(done, part.to());
            }
        }
    }

    private void boilerplate() {
        for (var line = 0; line < lines.size(); line++) {
            if (lines.isBody(line) && lines.shape(line) != Shape.HEADING && lines.shape(line) != Shape.ROW
                    && BOILERPLATE.matcher(lines.text(line)).lookingAt()) {
                lines.mark(line, TextRole.LICENCE);
            }
        }
    }

    /// The margin of a paper's first page: its DOI, and the labels of links that stand near it.
    private void margin() {
        var pages = lines.document().pages();
        if (pages.isEmpty()) {
            return;
        }
        var to = lines.at(pages.get(Math.min(MARGIN_PAGES, pages.size()) - 1).span().end());
        var isJournal = false;
        for (var line = 0; line < to; line++) {
            if (lines.isAlone(line) && lines.length(line) <= LONGEST_TITLE && DOI.matcher(lines.text(line)).matches()) {
                lines.mark(line, TextRole.LICENCE);
                isJournal = true;
            }
        }
        for (var line = 0; isJournal && line < to; line++) {
            if (lines.length(line) <= LONGEST_TITLE && lines.shape(line) != Shape.HEADING
                    && MARGIN.contains(TitleKeys.letters(lines.text(line)))) {
                lines.mark(line, TextRole.LICENCE);
            }
        }
    }
}
