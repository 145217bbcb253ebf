package org.lectern.app.answering.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.Section;
import org.lectern.inference.api.TextRange;

/// A question made of a sentence that says what something is, who somebody is, or why something is so.
///
/// @param answer the sentence, in the document's text
record MadeQuestion(String text, TextRange answer) {
    private static final String THING = "((?:The |An? )?\\p{L}[\\p{L}\\p{N}’'-]*(?: [\\p{L}\\p{N}’'-]+){0,3})";
    private static final Pattern IS = Pattern.compile(THING + " (is|are|was|were) (an?|the) ([^,.;]+).*",
            Pattern.DOTALL);
    private static final Pattern BECAUSE = Pattern
            .compile(THING + " (is|are|was|were) ([^,.;]{4,60}?),? because .{15,}", Pattern.DOTALL);
    private static final Pattern DOES = Pattern.compile(
            "(The \\p{L}[\\p{L}’'-]*(?: [\\p{L}’'-]+){0,3}|\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+){0,2}) (provides|defines|specifies|describes|contains|offers|supports|represents) .{15,}",
            Pattern.DOTALL);
    private static final Pattern OF = Pattern.compile(
            "(The (?:\\p{L}+ ){0,2}(?:audience|goal|aim|purpose|objective|focus|result|role|cause|advantage|disadvantage|benefit|"
                    + "definition|origin|scope)s? (?:of|for|behind) [^,.;]{3,50}?) (is|are|was|were) .{15,}",
            Pattern.DOTALL);
    private static final Pattern NAMES = Pattern.compile(
            "(The [^,.;]{5,60}) (is|was) \\p{Lu}[\\p{Ll}’'-]+(?: \\p{Lu}[\\p{L}.’'-]*){0,2}[,.;].*", Pattern.DOTALL);
    private static final Pattern LABEL = Pattern.compile("^[^:.]{3,30}: (?=\\p{Lu})");
    private static final Pattern IST = Pattern.compile(
            "((?:Der |Die |Das |Ein |Eine )?\\p{Lu}\\p{Ll}{3,}) (ist|sind|war|waren) (?:eine?|der|die|das) .*",
            Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{Ll}’'-]+(?: \\p{Lu}[\\p{L}.’'-]*)*");
    private static final Pattern PERSON = Pattern.compile(
            "(?i).*\\b(?:man|woman|boy|girl|captain|king|queen|prince|princess|writer|author|poet|painter|scientist|"
                    + "engineer|mathematician|philosopher|physicist|doctor|professor|lawyer|president|mate|minister|officer|sailor|harpooneer|native|son|daughter|wife|husband|brother|"
                    + "sister|father|mother|friend|merchant|quaker|founder|director|actor|singer|politician|leader|general|servant|clerk)s?\\b.*");
    private static final Pattern ASKS = Pattern.compile(
            "(?u).*?\\b((?:What|How|Why|Who|When|Where|Which|Is|Are|Does|Do|Can|Should|Was|Wie|Warum|Wer|Wann|Wo|Welche[rs]?)\\s[^?—:]{6,80}\\?)\\s*");
    private static final Pattern MANY = Pattern.compile(
            "(?iu)(?:[\\d.]+\\s+)?((?:[\\p{L}-]+ ){0,2}(?:objectives|goals|requirements|features|results|findings|limitations|advantages|benefits|"
                    + "conclusions|recommendations|rights|obligations|duties|symptoms|causes|effects|risks|steps|rules|exceptions|fees|costs|prerequisites|principles))\\s*");
    private static final Pattern SPEAKER = Pattern
            .compile("(?:said|cried|replied|asked|Mr\\.|Mrs\\.|Miss|Captain|Dr\\.|Sir|Lady) $");
    private static final int SECTION = 1500; // characters of a section in which its subject is told
    private static final Pattern VAGUE = Pattern.compile(
            "(?i).*\\b(?:inputs?|outputs?|hypothes[ie]s|proof|jede[rs]?|alle|kein|viele|thing|way|goal|aim|purpose|reason|result|idea|point|problem|question|answer|first|second|last|one|example|case|following|"
                    + "number|part|kind|set|fact|difference|author|authors|chapter|section|paper|course|book|text|document|rest|most|many|some|more|other|i|we|you|that|which|who|when|if|"
                    + "and|or|not|only|all|here|there|what|with|of|in|for|to|by|on|at)\\b.*");
    private static final int MOST_SUBJECTS = 200;

    /// Those about what the document speaks of most, best first, each of something else.
    static List<MadeQuestion> of(Document document, List<SummarySentence> sentences, int most) {
        var made = new ArrayList<MadeQuestion>();
        document.sections().stream().flatMap(section -> ofTitle(section, document).stream()).limit(most / 3)
                .forEach(made::add);
        var seen = new HashSet<String>();
        var common = new Commonness(sentences);
        var text = document.text();
        sentences.stream().map(sentence -> Made.of(sentence, common, text)).flatMap(Optional::stream)
                .filter(one -> one.isNamedAgain(text)).limit(MOST_SUBJECTS)
                .sorted(Comparator.comparingDouble((Made one) -> one.value(text)).reversed())
                .filter(one -> seen.add(one.subject.isEmpty()
                        ? one.question.text
                        : one.subject.toLowerCase(Locale.ROOT).replaceFirst("^(the|an?|der|die|das|eine?) ", "")))
                .limit(most - made.size()).forEach(one -> made.add(one.question));
        return made;
    }

    private record Made(MadeQuestion question, String subject, double common) {
        static Optional<Made> of(SummarySentence sentence, Commonness common, String text) {
            return asked(sentence.text(), text).filter(parts -> !VAGUE.matcher(parts[1]).matches())
                    .map(parts -> new Made(new MadeQuestion(parts[0], sentence.range()), parts[1],
                            common.of(sentence)));
        }

        // what is named once only is not what it is about
        boolean isNamedAgain(String text) {
            var word = subject.replaceFirst("^(The|An?|Der|Die|Das|Eine?) ", "");
            var again = text.indexOf(word, text.indexOf(word) + word.length());
            return subject.isEmpty() || (again >= 0 && text.indexOf(word, again + word.length()) >= 0);
        }

        // what is named often is worth asking about
        double value(String text) {
            var times = subject.isEmpty() ? 5 : 0;
            var word = subject.replaceFirst("^(The|An?|Der|Die|Das|Eine?) ", "");
            for (var at = subject.isEmpty() ? -1 : text.indexOf(word); at >= 0; at = text.indexOf(word,
                    at + word.length())) {
                times++;
            }
            return common + Math.min(4, Math.log(Math.max(1, times))) / 4;
        }
    }

    // the question and its subject
    private static Optional<String[]> asked(String labelled, String text) {
        var sentence = LABEL.matcher(labelled).replaceFirst("");
        var names = NAMES.matcher(sentence);
        if (names.matches() && PERSON.matcher(names.group(1)).matches()) {
            return Optional.of(new String[]{"Who " + names.group(2) + " " + inside(names.group(1)) + "?", ""});
        }
        var of = OF.matcher(sentence);
        if (of.matches()) {
            return Optional.of(new String[]{"What " + of.group(2) + " " + inside(of.group(1)) + "?", ""});
        }
        var because = BECAUSE.matcher(sentence);
        if (because.matches()) {
            return Optional.of(new String[]{
                    "Why " + because.group(2) + " " + inside(because.group(1)) + " " + because.group(3) + "?",
                    because.group(1)});
        }
        var is = IS.matcher(sentence);
        if (is.matches()) {
            var isPerson = isNamed(is.group(1)) && (PERSON.matcher(is.group(4)).matches() || speaks(is.group(1), text));
            return Optional.of(new String[]{
                    (isPerson ? "Who " : "What ") + is.group(2) + " " + inside(is.group(1)) + "?", is.group(1)});
        }
        var does = DOES.matcher(sentence);
        if (does.matches()) {
            return Optional.of(new String[]{
                    "What does " + inside(does.group(1)) + " "
                            + does.group(2).replaceFirst("s$", "").replaceFirst("ie$", "y") + "?",
                    does.group(1)});
        }
        var ist = IST.matcher(sentence);
        return ist.matches()
                ? Optional.of(new String[]{"Was " + ist.group(2) + " " + inside(ist.group(1)) + "?", ist.group(1)})
                : Optional.empty();
    }

    private static boolean isNamed(String subject) {
        return NAME.matcher(subject).matches() && !subject.matches("(?:The|An?) .*");
    }

    private static boolean speaks(String name, String text) {
        for (var at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
            if (SPEAKER.matcher(text).region(Math.max(0, at - 12), at).find()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<MadeQuestion> ofTitle(Section section, Document document) {
        var answer = new TextRange(section.start(), Math.min(document.text().length(), section.start() + SECTION));
        var asks = ASKS.matcher(section.title());
        if (asks.matches()) {
            return Optional.of(new MadeQuestion(asks.group(1), answer));
        }
        var many = MANY.matcher(section.title());
        return many.matches()
                ? Optional.of(new MadeQuestion("What are the " + many.group(1).toLowerCase(Locale.ROOT) + "?", answer))
                : Optional.empty();
    }

    // as it is written inside a sentence
    private static String inside(String subject) {
        return subject.matches("(?:The|An?|Der|Die|Das|Eine?) .*")
                ? Character.toLowerCase(subject.charAt(0)) + subject.substring(1)
                : subject;
    }
}
