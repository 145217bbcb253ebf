package org.lectern.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.app.answering.SourceMap;
import org.lectern.app.cli.part.ExitCode;
import org.lectern.app.cli.part.Json;
import org.lectern.app.cli.part.PasswordOption;
import org.lectern.app.document.model.Comment;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.Link;
import org.lectern.app.document.model.Page;
import org.lectern.app.document.model.PageName;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.document.role.TextRoles;
import org.lectern.app.document.words.WordCount;
import org.lectern.inference.api.CancelSignal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lectern inspect`: a document as the model gets it.
@Command(name = "inspect", mixinStandardHelpOptions = true,
        description = "Shows what was read from a document: the verdict and text of every page, the sections, and what of the text is no "
                + "running text.")
final class InspectCommand implements Callable<Integer> {
    private static final String SCAN = lower(PageVerdict.SCAN);
    private static final String SCAN_ADVICE = "This page is a scan and was not read; to have it read, install Tesseract.";
    private static final String PICTURE = "This part is a picture without text.";

    @Parameters(paramLabel = "FILE", description = "The document.")
    private Path file;

    @Mixin
    private PasswordOption password;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private final DocumentReader reader;
    private final CancelSignal cancel;

    InspectCommand(DocumentReader reader, CancelSignal cancel) {
        this.reader = reader;
        this.cancel = cancel;
    }

    /// The form of `--json`; without format and title where the document was not read, else without an error.
    private record Report(@Nullable String format, @Nullable String title, List<ReportPage> pages,
            List<ReportSection> sections,
            List<ReportLink> links, List<ReportRole> roles, List<String> attachments, List<String> leftOut,
            List<ReportComment> comments,
            @Nullable String error) {}

    /// @param label as it is printed, here and below; null where that is its number
    private record ReportPage(int number, @Nullable String label, String verdict, int words, String text) {}

    private record ReportSection(String title, int level, int page, @Nullable String label) {}

    /// @param address of a link out of the document, else null
    /// @param toPage of a link within it, else null
    private record ReportLink(int page, String text, @Nullable String address, @Nullable Integer toPage,
            @Nullable String toLabel) {}

    /// What a reader wrote into the file, or marked.
    ///
    /// @param words empty where something is only marked
    /// @param marked empty for what marks no text
    private record ReportComment(int page, @Nullable String label, String author, String words, String marked) {}

    /// What is no running text.
    private record ReportRole(String role, int page, String text) {}

    @Override
    public Integer call() throws DocumentReadException {
        var out = spec.commandLine().getOut();
        try {
            var document = reader.read(file, password.password(), ReadListener.SILENT, cancel::isCancelled);
            var report = report(document);
            if (json) {
                out.println(Json.GSON.toJson(report));
            } else {
                print(document, report, out);
            }
            return ExitCode.DONE;
        } catch (DocumentReadException e) {
            if (json) {
                out.println(Json.GSON
                        .toJson(new Report(null, null, List.of(), List.of(), List.of(), List.of(), List.of(),
                                List.of(), List.of(), e.getMessage())));
            }
            throw e;
        }
    }

    private static Report report(Document document) {
        var map = new SourceMap(document);
        var pages = document.pages().stream().map(page -> page(document, page)).toList();
        var sections = document.sections().stream()
                .map(section -> new ReportSection(section.title(), section.level(), map.page(section.start()),
                        label(document.nameAt(section.start()))))
                .toList();
        var links = document.links().stream().map(link -> link(document, map, link)).toList();
        var roles = TextRoles.of(document).stream().map(span -> new ReportRole(lower(span.role()),
                map.page(span.span().start()), span.span().of(document.text()).strip())).toList();
        return new Report(lower(document.format()), document.title(), pages, sections, links, roles,
                document.additions().attachments(), document.additions().leftOut(),
                document.additions().comments().stream().map(comment -> comment(document, comment)).toList(), null);
    }

    private static ReportLink link(Document document, SourceMap map, Link link) {
        var page = map.page(link.span().start());
        var words = link.span().of(document.text()).strip();
        return switch (link) {
            case Link.Outer outer -> new ReportLink(page, words, outer.address(), null, null);
            case Link.Inner inner -> new ReportLink(page, words, null, map.page(inner.offset()),
                    label(document.nameAt(inner.offset())));
        };
    }

    private static ReportComment comment(Document document, Comment comment) {
        return new ReportComment(comment.page(), label(document.nameOf(comment.page())), comment.author(),
                comment.words(), comment.span().of(document.text()).replaceAll("\\s+", " "));
    }

    private static ReportPage page(Document document, Page page) {
        var text = page.span().of(document.text()).strip();
        return new ReportPage(page.number(), label(document.nameOf(page.number())), lower(page.verdict()),
                WordCount.of(text), text);
    }

    private static @Nullable String label(PageName page) {
        return page.isPrinted() ? page.label() : null;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static void print(Document document, Report report, PrintWriter out) {
        var format = document.format();
        var advice = format.flows() ? PICTURE : SCAN_ADVICE;
        var word = format.pageWord();
        var words = PageWording.of(document);
        var total = document.pages().size();
        out.println(report.title() + " (" + report.format() + ", " + report.pages().size() + " " + word
                + (report.pages().size() == 1 ? "" : "s") + ")");
        for (var section : report.sections()) {
            out.println("  ".repeat(section.level()) + section.title() + "  · "
                    + words.of(name(section.page(), section.label(), total)));
        }
        if (!report.roles().isEmpty()) {
            var counts = report.roles().stream()
                    .collect(Collectors.groupingBy(ReportRole::role, TreeMap::new, Collectors.counting()));
            out.println("No running text: " + counts.entrySet().stream()
                    .map(count -> count.getValue() + " " + count.getKey()).collect(Collectors.joining(", ")));
        }
        if (!report.attachments().isEmpty()) {
            out.println("Attached: " + String.join(", ", report.attachments()));
        }
        for (var part : report.leftOut()) {
            out.println("Left out beside the text: " + part);
        }
        for (var comment : report.comments()) {
            out.println("Comment on " + words.of(name(comment.page(), comment.label(), total))
                    + (comment.author().isEmpty() ? "" : " by " + comment.author()) + ": "
                    + comment.words().replaceAll("\\s+", " ")
                    + (comment.marked().isEmpty()
                            ? ""
                            : (comment.words().isEmpty() ? "" : " ") + "[marks “" + comment.marked() + "”]"));
        }
        for (var page : report.pages()) {
            out.println();
            out.println("— " + words.of(name(page.number(), page.label(), total)) + " · " + page.verdict() + " · "
                    + page.words() + " words");
            out.println(page.verdict().equals(SCAN) ? advice : page.text());
        }
    }

    private static PageName name(int page, @Nullable String label, int of) {
        return label == null ? PageName.of(page) : new PageName(page, label, of);
    }
}
