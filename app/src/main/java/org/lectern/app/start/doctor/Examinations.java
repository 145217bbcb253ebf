package org.lectern.app.start.doctor;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lectern.app.cli.doctor.Examination;
import org.lectern.app.cli.part.ModelOpener;
import org.lectern.app.document.child.StartArchive;
import org.lectern.app.platform.AppDirectories;

/// All examinations of this machine.
public final class Examinations {
    private static final long NEEDED = 500_000_000; // bytes: a prepared model and some studies

    private Examinations() {}

    /// @param models knows the model's folder
    /// @param reading the program and arguments of a process that confines itself to read documents
    public static List<Examination> of(AppDirectories directories, ModelOpener models, List<String> reading) {
        var classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .toList();
        var all = new ArrayList<>(of(directories, models, classPath, Examinations.class.getClassLoader(), NEEDED));
        all.add(new SandboxCheck(reading));
        return all;
    }

    static List<Examination> of(AppDirectories directories, ModelOpener models, List<Path> classPath,
            ClassLoader program, long needed) {
        var written = List.of(directories.data(), directories.cache());
        var outer = directories.cache().startsWith(directories.data()) ? List.of(directories.data()) : written;
        return List.of(new FolderCheck(written, needed), new AccessCheck(outer),
                new SettingsCheck(directories.settingsFile()), new KeptLibraryCheck(directories.library()),
                new DoorCheck(directories.instance()), new ModelCheck(models),
                new MadeFoldersCheck(List.of(directories.cache().resolve("models"),
                        directories.cache().resolve("natives"))),
                new NativesCheck(program, directories.providers()), new JarCheck(classPath),
                new RuntimeCheck(Path.of(System.getProperty("java.home")), StartArchive.named()));
    }
}
