package org.lectern.app.start.doctor;

import java.nio.file.Path;
import java.util.List;
import org.lectern.app.cli.doctor.Examination;
import org.lectern.app.cli.doctor.Finding;
import org.lectern.app.library.Library;

/// Whether the library is sound.
///
/// @param folder of the library
record KeptLibraryCheck(Path folder) implements Examination {
    @Override
    public String title() {
        return "Library";
    }

    @Override
    public List<Finding> findings() {
        return List.of(Library.complaint(folder).map(this::fault)
                .orElseGet(() -> Finding.fine(folder, "is sound, or not begun yet.")));
    }

    private Finding fault(Library.Complaint complaint) {
        return complaint.isDamage()
                ? Finding.fault(folder, "Its file is damaged (" + complaint.words() + ").",
                        "Start the window: it sets a damaged library aside under another name and begins a new one; "
                                + "bring your own copy back if you have one.")
                : Finding.fault(folder, "Its file cannot be used (" + complaint.words() + ").",
                        "Install a Lectern that is as new as the file, or check its permissions; it is left as it is.");
    }
}
