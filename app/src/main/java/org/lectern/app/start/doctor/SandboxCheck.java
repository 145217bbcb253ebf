package org.lectern.app.start.doctor;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.app.cli.doctor.Examination;
import org.lectern.app.cli.doctor.Finding;
import org.lectern.app.document.child.sandbox.SandboxLayers;
import org.lectern.app.document.child.sandbox.SandboxProbe;

/// What the processes that read documents are kept from here, by trying it on one.
///
/// @param start the program and arguments of such a process
record SandboxCheck(List<String> start) implements Examination {
    private static final String READER = "The process that reads documents";

    @Override
    public String title() {
        return "The sandbox of documents";
    }

    @Override
    public List<Finding> findings() {
        try {
            return SandboxProbe.layers(start).map(SandboxCheck::told)
                    .orElse(List.of(Finding.fine(READER,
                            "has the rights of its user: it is not confined on this system yet.")));
        } catch (IOException e) {
            return List.of(Finding.fault(READER, "It does not start (" + e.getMessage() + ").",
                    "Install Lectern again; the log says more."));
        }
    }

    static List<Finding> told(SandboxLayers layers) {
        var on = layers.on().stream().map(each -> Finding.fine(READER, "is confined: " + each + "."));
        var missing = layers.missing().stream().map(each -> Finding.fine(READER,
                "goes without " + each + ": the system does not offer that to Lectern."));
        return Stream.concat(on, missing).toList();
    }
}
