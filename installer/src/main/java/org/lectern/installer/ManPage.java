package org.lectern.installer;

import java.util.Arrays;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lectern.app.cli.part.ExitCode;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The manual page of one command, in the macros of man(7), from what picocli knows of it.
///
/// @param release name and version, for the foot
/// @param date as it stands there
record ManPage(CommandSpec command, String release, String date) {
    private static final String STATUS = """
            .SH EXIT STATUS
            .TP
            %d
            Done.
            .TP
            %d
            Not done; a sentence says why.
            .TP
            %d
            Wrong arguments.
            .TP
            %d
            The file could not be read.
            .TP
            %d
            Something unexpected, which the log tells.
            .TP
            %d
            Stopped by the user.
            """.formatted(ExitCode.DONE, ExitCode.FAILED, ExitCode.USAGE, ExitCode.UNREADABLE, ExitCode.UNEXPECTED,
            ExitCode.CANCELLED);
    private static final String FOLDERS = """
            .SH FILES
            .TP
            \\fI~/.local/share/lectern\\fR
            Settings, library, conversations, log; also \\fI$XDG_DATA_HOME/lectern\\fR.
            .TP
            \\fI~/.cache/lectern\\fR
            What can be made again; also \\fI$XDG_CACHE_HOME/lectern\\fR.
            .SH ENVIRONMENT
            .TP
            \\fBLECTERN_HOME\\fR
            A folder for all of it.
            """;

    /// Without the extension, as in `lectern-ask`.
    String name() {
        return command.qualifiedName("-");
    }

    String text() {
        var page = new StringBuilder(".TH \"" + name().toUpperCase(Locale.ROOT) + "\" \"1\" \"" + date + "\" \""
                + release + "\" \"Lectern\"\n");
        var description = words(command.usageMessage().description());
        page.append(".SH NAME\n").append(escaped(name())).append(" \\- ").append(escaped(first(description)))
                .append('\n');
        page.append(".SH SYNOPSIS\n.nf\n").append(lines(synopsis())).append(".fi\n");
        page.append(".SH DESCRIPTION\n").append(lines(description));
        if (!command.positionalParameters().isEmpty()) {
            page.append(".SH ARGUMENTS\n");
            command.positionalParameters().stream().filter(each -> !each.hidden())
                    .forEach(each -> page.append(item("\\fI" + escaped(each.paramLabel()) + "\\fR", each)));
        }
        page.append(".SH OPTIONS\n");
        command.options().stream().filter(each -> !each.hidden())
                .forEach(each -> page.append(item(names(each), each)));
        appendCommands(page);
        page.append(STATUS);
        if (command.parent() == null) {
            page.append(FOLDERS);
        } else {
            page.append(".SH SEE ALSO\n.BR ").append(escaped(command.parent().qualifiedName("-"))).append(" (1)\n");
        }
        return page.toString();
    }

    private void appendCommands(StringBuilder page) {
        if (command.subcommands().isEmpty()) {
            return;
        }
        page.append(".SH COMMANDS\n");
        new TreeMap<>(command.subcommands()).forEach((name, line) -> page.append(".TP\n\\fB").append(escaped(name))
                .append("\\fR\n").append(lines(words(line.getCommandSpec().usageMessage().description()))));
    }

    private String synopsis() {
        return new Help(command, Help.defaultColorScheme(Help.Ansi.OFF)).synopsis(0).strip();
    }

    private static String names(OptionSpec option) {
        var label = option.arity().max() == 0 ? "" : " \\fI" + escaped(option.paramLabel()) + "\\fR";
        return Arrays.stream(option.names()).map(name -> "\\fB" + escaped(name) + "\\fR")
                .collect(Collectors.joining(", ")) + label;
    }

    private static String item(String head, ArgSpec arg) {
        return ".TP\n" + head + "\n" + lines(words(arg.description()));
    }

    private static String words(String[] description) {
        return String.join("\n", description).replace("%n", "\n").replace("%%", "%").strip();
    }

    private static String first(String description) {
        var end = description.indexOf(". ");
        var sentence = (end < 0 ? description : description.substring(0, end)).replace('\n', ' ');
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String lines(String text) {
        return text.lines().map(line -> escaped(line) + "\n").collect(Collectors.joining());
    }

    // A line that begins with a point or an apostrophe would be a macro; a plain hyphen may become a typographic one.
    private static String escaped(String line) {
        var safe = line.replace("\\", "\\e").replace("-", "\\-");
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }
}
