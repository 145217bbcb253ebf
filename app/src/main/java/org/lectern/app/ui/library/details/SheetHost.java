package org.lectern.app.ui.library.details;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;

/// Where sheets are shown over the window.
public interface SheetHost {
    /// Shows a sheet, in the place of another, unless leaving that one loses something.
    ///
    /// @param mayLeave asked when the reader wants to leave the sheet; one that says no has asked the reader something
    void show(Node sheet, BooleanSupplier mayLeave);

    void close();
}
