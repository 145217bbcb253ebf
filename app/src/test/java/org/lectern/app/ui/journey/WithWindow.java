package org.lectern.app.ui.journey;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.ui.fixture.FakeEngine;
import org.lectern.app.ui.fixture.TestWindow;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

/// A journey that begins with an empty window and an engine that answers at once, unless a journey holds it.
@ExtendWith(ApplicationExtension.class)
abstract class WithWindow {
    @TempDir
    Path home;

    final FakeEngine engine;
    TestWindow window;

    WithWindow() {
        this(FakeEngine.unhindered());
    }

    WithWindow(FakeEngine engine) {
        this.engine = engine;
    }

    @BeforeEach
    final void showWindow() throws TimeoutException {
        FxToolkit.setupStage(stage -> window = TestWindow.show(stage, home, () -> engine, Optional.empty()));
    }
}
