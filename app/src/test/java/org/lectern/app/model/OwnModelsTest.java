package org.lectern.app.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.testing.PlantedModels;
import org.lectern.inference.api.CancelSignal;

/// The user's models: kept as they were added, told when they are not any more, copied as a whole or not at all.
class OwnModelsTest {
    private static final CopyProgress SILENT = (_, _) -> {};

    @TempDir
    private Path folder;

    private Path source;
    private OwnModels models;

    @BeforeEach
    void plant() {
        source = PlantedModels.write(folder.resolve("theirs/Tiny Model.gguf"), "weights");
        models = new OwnModels(folder.resolve("own"), PlantedModels::card);
    }

    private ModelFailure refused(OwnModel model) {
        return models.problem(model).orElseThrow().reason();
    }

    private List<String> inside() throws IOException {
        try (var files = Files.walk(folder.resolve("own"))) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".gguf")).toList();
        }
    }

    @Test
    void aLinkedModelIsKeptForTheNextStart() throws Exception {
        var model = models.link(source);
        assertEquals("Tiny-Model", model.name());
        assertEquals(source, model.path());
        assertEquals(List.of(model), new OwnModels(folder.resolve("own"), PlantedModels::card).list());
        assertEquals(Optional.empty(), models.problem(model).map(ModelException::getMessage));
        assertEquals(List.of(), inside());
    }

    @Test
    void twoOfOneNameAreTold() throws Exception {
        models.link(source);
        var other = PlantedModels.write(folder.resolve("others/Tiny Model.gguf"), "others");
        assertEquals("Tiny-Model-2", models.link(other).name());
        assertEquals("Tiny-Model", models.link(source).name(), "added again");
        assertEquals(2, models.list().size());
    }

    @Test
    void whatCannotRunIsNotAdded() throws Exception {
        var experts = PlantedModels.write(folder.resolve("experts.gguf"), "refused");
        var refusal = assertThrows(ModelException.class, () -> models.link(experts));
        assertEquals(ModelFailure.REFUSED, refusal.reason());
        assertTrue(refusal.getMessage().contains("mixture of experts"), refusal.getMessage());
        assertThrows(ModelException.class, () -> models.copy(experts, SILENT, new CancelSignal()));
        assertEquals(ModelFailure.UNREADABLE, assertThrows(ModelException.class,
                () -> models.link(folder.resolve("nothing.gguf"))).reason());
        assertEquals(List.of(), models.list());
    }

    @Test
    void aLinkedModelThatIsGoneOrChangedIsTold() throws Exception {
        var model = models.link(source);
        Files.writeString(source, "other weights");
        assertEquals(ModelFailure.CHANGED, refused(model));
        Files.delete(source);
        assertEquals(ModelFailure.GONE, refused(model));
    }

    @Test
    void aCopyStaysWhenTheSourceGoes() throws Exception {
        var model = models.copy(source, SILENT, new CancelSignal());
        assertTrue(model.copied());
        Files.delete(source);
        assertEquals("weights", Files.readString(model.path()));
        models.verify(model, SILENT, new CancelSignal());
        assertEquals(List.of(model), models.list());
    }

    @Test
    void aCopyOfWhichABitHasFlippedIsTold() throws Exception {
        var model = models.copy(source, SILENT, new CancelSignal());
        var time = Files.getLastModifiedTime(model.path());
        Files.writeString(model.path(), "weighty");
        Files.setLastModifiedTime(model.path(), FileTime.fromMillis(time.toMillis()));
        assertEquals(Optional.empty(), models.problem(model).map(ModelException::getMessage));
        assertEquals(ModelFailure.CHANGED, assertThrows(ModelException.class,
                () -> models.verify(model, SILENT, new CancelSignal())).reason());
    }

    @Test
    void aCancelledCopyLeavesNothing() throws Exception {
        var cancel = new CancelSignal();
        var large = PlantedModels.write(folder.resolve("large.gguf"), "weights ".repeat(400_000));
        var refusal = assertThrows(ModelException.class, () -> models.copy(large, (_, _) -> cancel.cancel(), cancel));
        assertEquals(ModelFailure.CANCELLED, refusal.reason());
        assertEquals(List.of(), models.list());
        assertEquals(List.of(), inside());
    }

    @Test
    void whatAKilledCopyLeftIsRemovedByTheNext() throws Exception {
        PlantedModels.write(folder.resolve("own/.coming/half.gguf"), "wei");
        models.copy(source, SILENT, new CancelSignal());
        assertEquals(List.of("Tiny Model.gguf"), inside());
    }

    @Test
    void copiesStayWhenTheListIsLost() throws Exception {
        var first = models.copy(source, SILENT, new CancelSignal());
        Files.delete(folder.resolve("own/models.json"));
        var second = models.copy(source, SILENT, new CancelSignal());
        assertEquals("weights", Files.readString(first.path()));
        assertEquals("Tiny-Model-2", second.name());
    }

    @Test
    void aDamagedCopyIsNotTakenForSoundByAddingItAgain() throws Exception {
        var model = models.copy(source, SILENT, new CancelSignal());
        Files.writeString(model.path(), "weighty!");
        var told = models.problem(model).orElseThrow();
        assertTrue(told.getMessage().contains("remove it and copy it again: lectern models remove Tiny-Model"),
                told.getMessage());
        assertEquals(ModelFailure.REFUSED,
                assertThrows(ModelException.class, () -> models.link(model.path())).reason());
        assertEquals(List.of(model), models.list());
    }

    @Test
    void aCopyFromABackupIsTheSameWithAnotherTime() throws Exception {
        var model = models.copy(source, SILENT, new CancelSignal());
        Files.setLastModifiedTime(model.path(), FileTime.fromMillis(1_000_000_000_000L));
        assertEquals(Optional.empty(), models.problem(model).map(ModelException::getMessage));
        assertEquals(1_000_000_000_000L, models.list().getFirst().files().getFirst().modified(), "kept");
        Files.writeString(model.path(), "weighty");
        assertEquals(ModelFailure.CHANGED, refused(models.list().getFirst()));
    }

    @Test
    void removingNeverDeletesALinkedSource() throws Exception {
        var linked = models.link(source);
        models.remove(linked);
        assertTrue(Files.exists(source));
        var copied = models.copy(source, SILENT, new CancelSignal());
        models.remove(copied);
        assertFalse(Files.exists(copied.path()));
        assertTrue(Files.exists(source));
        assertEquals(List.of(), models.list());
    }
}
