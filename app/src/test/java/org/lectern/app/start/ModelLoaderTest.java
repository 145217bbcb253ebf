package org.lectern.app.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.cli.part.ModelChoice;
import org.lectern.app.platform.AppDirectories;
import org.lectern.inference.api.InferenceException.UnusableModel;
import org.lectern.inference.api.InferenceException;

/// Which model commands and window open: what is named at the start, else that of the settings, else the delivered one.
class ModelLoaderTest {
    private static final String DELIVERED = "lectern.model";

    @TempDir
    private Path folder;

    private final Optional<String> before = Optional.ofNullable(System.getProperty(DELIVERED));

    @BeforeEach
    void deliver() {
        System.setProperty(DELIVERED, folder.resolve("delivered").toString());
    }

    @AfterEach
    void restore() {
        before.ifPresentOrElse(value -> System.setProperty(DELIVERED, value), () -> System.clearProperty(DELIVERED));
    }

    private String opened(Optional<Path> named) {
        var wiring = AppWiring.headless(new AppDirectories(folder, folder.resolve("cache")));
        var choice = new ModelChoice(named, Optional.empty());
        var refusal = assertThrows(UnusableModel.class, () -> wiring.modelOpener().open(choice));
        if (named.isEmpty()) {
            assertEquals(refusal.getMessage(),
                    assertThrows(UnusableModel.class, () -> wiring.engine().engine()).getMessage(), "the window's");
        }
        return refusal.getMessage();
    }

    private String refused(String name) {
        return "There is no model in “" + folder.resolve(name) + "”.";
    }

    @Test
    void theSettingsComeBeforeWhatWasDelivered() throws IOException {
        assertEquals(refused("delivered"), opened(Optional.empty()));
        var settings = AppWiring.headless(new AppDirectories(folder, folder.resolve("cache"))).settings();
        settings.save(settings.load()
                .withEngine(engine -> engine.withModelDirectory(Optional.of(folder.resolve("own")))));
        assertEquals(refused("own"), opened(Optional.empty()));
        assertEquals(refused("named"), opened(Optional.of(folder.resolve("named"))));
    }

    @Test
    void theDefaultAnswersWhileAModelOfTheUsersOwnIsGone() throws IOException {
        Files.createDirectories(folder.resolve("delivered"));
        Files.writeString(folder.resolve("delivered/ranker.onnx"), "");
        var wiring = AppWiring.headless(new AppDirectories(folder, folder.resolve("cache")));
        var notices = new ArrayList<String>();
        wiring.onModelNotice(notice -> notices.add(notice.sentence()));
        wiring.settings().save(wiring.settings().load()
                .withEngine(engine -> engine.withModelDirectory(Optional.of(folder.resolve("own")))));
        assertNotEquals(refused("own"), asked(wiring), "the delivered one is opened");
        assertNotEquals(refused("own"), asked(wiring), "again, without a notice");
        assertEquals(List.of("There is no model in “" + folder.resolve("own") + "”; choose another in the settings. "
                + "Meanwhile the model that comes with Lectern answers."), notices);
    }

    @Test
    void whatIsExaminedIsNoOtherModel() throws IOException {
        Files.createDirectories(folder.resolve("delivered"));
        Files.writeString(folder.resolve("delivered/ranker.onnx"), "");
        var wiring = AppWiring.headless(new AppDirectories(folder, folder.resolve("cache")));
        wiring.settings().save(wiring.settings().load()
                .withEngine(engine -> engine.withModelDirectory(Optional.of(folder.resolve("own")))));
        var refusal = assertThrows(UnusableModel.class,
                () -> wiring.modelOpener().folder(new ModelChoice(Optional.empty(), Optional.empty())));
        assertEquals(refused("own"), refusal.getMessage());
    }

    // its ranker is empty
    private static String asked(AppWiring wiring) {
        return String.valueOf(assertThrows(InferenceException.class,
                () -> wiring.modelOpener().open(new ModelChoice(Optional.empty(), Optional.empty()))).getMessage());
    }
}
