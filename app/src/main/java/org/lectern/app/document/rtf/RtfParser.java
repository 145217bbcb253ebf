package org.lectern.app.document.rtf;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.lectern.app.document.flow.letter.Height;
import org.lectern.app.document.flow.LinkField;
import org.lectern.app.document.rtf.RtfState.Destination;

/// Follows the groups and control words of an RTF file and hands out its text.
final class RtfParser {
    private static final int DEEPEST = 2_000; // groups
    private static final Set<String> NOWHERE = Set.of("colortbl", "pict", "objdata", "header", "headerl", "headerr",
            "headerf", "footer", "footerl", "footerr", "footerf", "xmlnstbl", "listtable",
            "listoverridetable", "rsidtbl", "generator", "themedata", "datastore", "latentstyles", "nonshppict",
            "filetbl", "revtbl", "bkmkend", "atnid", "atnauthor", "annotation", "sp", "pgptbl", "tc", "xe",
            "author", "operator", "company", "subject", "keywords", "doccomm", "comment", "creatim", "revtim",
            "printim",
            "ftnsep", "ftnsepc", "aftnsep", "aftnsepc");
    private final RtfTokens tokens;
    private final RtfBlocks out;
    private final RtfFonts fonts = new RtfFonts();
    private final Map<Integer, Integer> levels = new HashMap<>(); // of styles
    private final Deque<RtfState> outer = new ArrayDeque<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StringBuilder aside = new StringBuilder(); // of a note, a list mark or a style's name
    private final StringBuilder named = new StringBuilder(); // the instruction of a field, or a bookmark
    private final StringBuilder title = new StringBuilder();
    private RtfState state = new RtfState();
    private int skipped; // characters that still stand for a Unicode character
    private int notes;
    private int asideDepth;
    private boolean listMark;

    RtfParser(byte[] file, RtfBlocks out) {
        this.tokens = new RtfTokens(file);
        this.out = out;
    }

    /// Reads all of it, or up to groups that are too deep.
    void parse() {
        for (var kind = tokens.next(); kind != RtfTokens.Kind.END && !isTooDeep(); kind = tokens.next()) {
            switch (kind) {
                case OPEN -> open();
                case CLOSE -> close();
                case BYTE -> character();
                case WORD -> word(tokens.word());
                case END -> throw new IllegalStateException();
            }
        }
        flush();
        out.endParagraph(new RtfState());
    }

    boolean isTooDeep() {
        return outer.size() > DEEPEST;
    }

    /// The title that the file names, or nothing.
    String title() {
        return title.toString();
    }

    private void open() {
        flush();
        outer.push(state);
        state = state.copy();
    }

    private void close() {
        flush();
        var closed = state;
        if (outer.isEmpty()) {
            return;
        }
        state = outer.pop();
        closeNamed(closed);
        if (asideDepth > 0 && outer.size() < asideDepth) {
            asideDepth = 0;
            if (listMark) {
                out.mark(aside.toString());
            } else if (closed.destination == Destination.NOTE) {
                out.note(Integer.toString(++notes), aside.toString(), state);
            }
            listMark = false;
            aside.setLength(0);
        }
        if (closed.destination == Destination.STYLES && state.destination == Destination.STYLES) {
            style(closed);
        }
    }

    /// The end of a bookmark or of the words of a field; an instruction waits for these.
    private void closeNamed(RtfState closed) {
        if (closed.destination == Destination.BOOKMARK && state.destination != Destination.BOOKMARK) {
            out.anchor(named.toString().strip());
        } else if (closed.link && !state.link) {
            out.endLink();
        }
    }

    /// A style is a heading by its outline level or by its name.
    private void style(RtfState closed) {
        var name = aside.toString().strip().toLowerCase(java.util.Locale.ROOT).replace(";", "");
        aside.setLength(0);
        var named = name.matches("heading [1-9]") ? name.charAt(name.length() - 1) - '0' : name.equals("title") ? 1 : 0;
        levels.put(closed.style, closed.level > 0 ? closed.level : named);
    }

    private void character() {
        if (skipped > 0) {
            skipped--;
        } else {
            bytes.write(tokens.number());
        }
    }

    /// Decodes the bytes so far; several of them may be one character.
    private void flush() {
        if (bytes.size() > 0) {
            var words = fonts.text(state.font, bytes.toByteArray());
            bytes.reset();
            say(words);
        }
    }

    private void say(String words) {
        if (state.hidden) {
            return;
        }
        switch (state.destination) {
            case BODY -> {
                if (listMark) {
                    aside.append(words);
                } else {
                    out.text(words, state);
                }
            }
            case NOTE, STYLES -> aside.append(words);
            case TITLE -> title.append(words);
            case FIELD, BOOKMARK -> named.append(words);
            case FONTS -> fonts.name(state.font, words);
            case NOWHERE -> {
            }
        }
    }

    private void word(String word) {
        if (word.equals("u")) {
            unicode();
            return;
        }
        flush();
        skipped = 0;
        var character = RtfSigns.ALL.get(word);
        if (character != null) {
            say(character);
        } else if (NOWHERE.contains(word) || state.starred) {
            destination(word);
        } else {
            switch (word) {
                case "par", "sect", "page" -> paragraph();
                case "line" -> lineBreak();
                case "cell", "row", "nestcell", "nestrow" -> table(word);
                case "bin" -> tokens.skip(tokens.number());
                case "*" -> state.starred = true;
                case "fonttbl", "stylesheet", "title", "footnote", "listtext", "pntext", "fldinst", "bkmkstart",
                        "upr" ->
                    destination(word);
                case "fldrslt" -> link();
                default -> property(word);
            }
        }
    }

    /// The words of the field whose instruction was read last.
    private void link() {
        if (state.destination == Destination.BODY) {
            LinkField.target(named.toString()).ifPresent(target -> {
                state.link = true;
                out.link(target);
            });
        }
        named.setLength(0);
    }

    private void unicode() {
        flush();
        var c = (char) tokens.number();
        skipped = state.fallback;
        say(fonts.sign(state.font, c).orElse(String.valueOf(c)));
    }

    private void paragraph() {
        if (state.destination == Destination.BODY) {
            out.endParagraph(state);
        } else {
            say(" ");
        }
    }

    private void lineBreak() {
        if (state.destination == Destination.BODY) {
            out.lineBreak();
        } else {
            say(" ");
        }
    }

    private void table(String word) {
        if (state.destination == Destination.BODY) {
            switch (word) {
                case "cell" -> out.endCell();
                case "row" -> out.endRow();
                default -> out.text(" ", state);
            }
        }
    }

    /// A group whose text goes elsewhere; one marked with a star that is not known goes nowhere.
    private void destination(String word) {
        var known = state.starred && word.matches("shptxt|shppict|shpinst");
        state.starred = false;
        switch (word) {
            case "fonttbl" -> state.destination = Destination.FONTS;
            case "stylesheet" -> state.destination = Destination.STYLES;
            case "title" -> state.destination = Destination.TITLE;
            case "fldinst", "bkmkstart" -> {
                state.destination = word.equals("fldinst") ? Destination.FIELD : Destination.BOOKMARK;
                named.setLength(0);
            }
            case "footnote" -> {
                state.destination = Destination.NOTE;
                asideDepth = outer.size();
                aside.setLength(0);
            }
            case "listtext", "pntext" -> {
                listMark = state.destination == Destination.BODY;
                asideDepth = outer.size();
                aside.setLength(0);
            }
            case "upr" -> { // its words for programs without Unicode, with those for others in a group inside
                state.unicode = state.destination;
                state.destination = Destination.NOWHERE;
            }
            case "ud" -> state.destination = state.unicode;
            case "cs", "ds", "ts" -> {
            }
            default -> {
                if (!known) {
                    state.destination = Destination.NOWHERE;
                }
            }
        }
    }

    private void property(String word) {
        switch (word) {
            case "ansicpg" -> fonts.page(tokens.number());
            case "mac" -> fonts.page(RtfFonts.MAC);
            case "pc" -> fonts.page(437);
            case "pca" -> fonts.page(850);
            case "cpg" -> fonts.fontPage(state.font, tokens.number());
            case "super" -> state.height = tokens.number(1) == 0 ? Height.BASE : Height.ABOVE;
            case "sub" -> state.height = tokens.number(1) == 0 ? Height.BASE : Height.BELOW;
            case "up" -> state.height = tokens.number(6) == 0 ? Height.BASE : Height.ABOVE;
            case "dn" -> state.height = tokens.number(6) == 0 ? Height.BASE : Height.BELOW;
            case "nosupersub" -> state.height = Height.BASE;
            case "trowd" -> out.beginCells();
            case "clvmgf", "clvmrg" -> out.merged(word);
            case "cellx" -> out.endCellShape();
            case "f" -> state.font = tokens.number();
            case "fcharset" -> fonts.font(state.font, tokens.number());
            case "uc" -> state.fallback = Math.clamp(tokens.number(), 0, 8);
            case "v", "deleted" -> state.hidden = tokens.number(1) != 0;
            case "pard" -> state.plainParagraph();
            case "intbl" -> state.inTable = true;
            case "s" -> {
                state.style = tokens.number();
                state.level = levels.getOrDefault(state.style, 0);
            }
            case "outlinelevel" -> state.level = tokens.number() >= 0 && tokens.number() < 9 ? tokens.number() + 1 : 0;
            default -> state.face(word, tokens.number(1) != 0);
        }
    }
}
