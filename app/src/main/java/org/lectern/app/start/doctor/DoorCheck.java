package org.lectern.app.start.doctor;

import java.nio.file.Path;
import java.util.List;
import org.lectern.app.cli.doctor.Examination;
import org.lectern.app.cli.doctor.Finding;
import org.lectern.app.platform.SingleInstance;

/// Who listens where the window of Lectern waits for files.
///
/// @param folder of the socket
record DoorCheck(Path folder) implements Examination {
    @Override
    public String title() {
        return "The window's door";
    }

    @Override
    public List<Finding> findings() {
        return List.of(switch (SingleInstance.holder(folder)) {
            case NOBODY -> Finding.fine(folder, "no window is open.");
            case WINDOW -> Finding.fine(folder, "a window of Lectern is open.");
            case STRANGER -> Finding.fault(folder, "A program that is no window of Lectern listens there.",
                    "End that program and remove the folder.");
        });
    }
}
