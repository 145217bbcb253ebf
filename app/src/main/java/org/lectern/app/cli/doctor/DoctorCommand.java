package org.lectern.app.cli.doctor;

import java.util.List;
import java.util.concurrent.Callable;
import org.lectern.app.cli.part.ExitCode;
import org.lectern.app.cli.part.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lectern doctor`: what is written where, and whether all of it can be trusted.
@Command(name = "doctor", mixinStandardHelpOptions = true,
        description = "Tells what Lectern writes where, what is open to others, which models and native libraries it has, and checks its "
                + "jars, model, natives, library and settings. Changes nothing. The exit code is 1 where something is wrong.")
public final class DoctorCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private final List<Examination> examinations;

    /// @param examinations in the order in which they are told
    public DoctorCommand(List<Examination> examinations) {
        this.examinations = List.copyOf(examinations);
    }

    /// The form of `--json`.
    private record Part(String part, List<Finding> findings) {}

    @Override
    public Integer call() {
        var parts = examinations.stream().map(each -> new Part(each.title(), findings(each))).toList();
        var faults = parts.stream().flatMap(part -> part.findings().stream()).filter(Finding::isFault).count();
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.GSON.toJson(parts));
        } else {
            parts.forEach(this::print);
            out.println();
            out.println(faults == 0
                    ? "Nothing is wrong."
                    : faults == 1
                            ? "One thing is wrong."
                            : faults
                                    + " things are wrong.");
        }
        return faults == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    // what one examination meets must not keep the others from being told
    private static List<Finding> findings(Examination examination) {
        try {
            return examination.findings();
        } catch (RuntimeException e) {
            return List.of(Finding.fault(examination.title(), "It could not be examined (" + e.getMessage() + ").",
                    "Check the permissions of what Lectern has written."));
        }
    }

    private void print(Part part) {
        var out = spec.commandLine().getOut();
        out.println();
        out.println(part.part());
        for (var finding : part.findings()) {
            out.println((finding.isFault() ? "  WRONG  " : "  fine   ") + finding.about() + ": " + finding.words());
            if (!finding.advice().isEmpty()) {
                out.println("         " + finding.advice());
            }
        }
    }
}
