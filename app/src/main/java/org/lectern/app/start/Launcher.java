package org.lectern.app.start;

import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogManager;
import org.lectern.app.cli.LecternCommand;
import org.lectern.app.cli.Turns;
import org.lectern.app.cli.doctor.DoctorCommand;
import org.lectern.app.cli.models.ModelsCommand;
import org.lectern.app.cli.part.ExitCode;
import org.lectern.app.platform.AppDirectories;
import org.lectern.app.platform.LogFile;
import org.lectern.app.start.doctor.Examinations;
import org.lectern.inference.api.CancelSignal;

/// The entry point: runs a command when one is named, else opens the window.
public final class Launcher {
    private static final int SECONDS_TO_STOP = 3;
    /// The word that opens the window with Lectern's own handbook.
    private static final String HANDBOOK = "handbook";
    /// The word with which the build lets the program prepare its later starts, with documents to be read for that.
    private static final String PREPARE = "prepare";

    private static final String DOCTOR = "doctor";

    private Launcher() {}

    public static void main(String[] args) throws IOException {
        var directories = AppDirectories.current();
        if (!directories.data().isAbsolute()) { // a user without a home, or a folder that depends on where one stands
            fail("Lectern finds no home folder for what it keeps; set LECTERN_HOME to a folder.");
        }
        if (args.length > 0 && args[0].equals(DOCTOR)) { // sees everything as it is; a log would be written
            LogManager.getLogManager().reset();
            System.exit(execute(AppWiring.looking(directories), args));
        }
        directories.makePrivate();
        LogFile.open(directories.logFile());
        if (args.length == 1 && args[0].equals(HANDBOOK)) {
            openWindow(directories, LecternApp.handbook().stream().toList());
            return;
        }
        if (args.length > 0 && args[0].equals(PREPARE)) {
            AppWiring.headless(directories).recordReaderStart(Arrays.stream(args).skip(1).map(Path::of).toList());
            return;
        }
        if (LecternCommand.isMeantBy(args)) {
            System.exit(execute(AppWiring.headless(directories), args));
        }
        openWindow(directories, Arrays.stream(args).map(Path::of).toList());
    }

    /// In the window that is open already, where there is one.
    private static void openWindow(AppDirectories directories, List<Path> files) {
        if (WindowDoor.handOver(directories.instance(), files)) {
            return;
        }
        try {
            LecternApp.main(files.stream().map(Path::toString).toArray(String[]::new));
        } catch (UnsupportedOperationException e) {
            if (!String.valueOf(e.getMessage()).contains("DISPLAY")) {
                throw e;
            }
            fail("Lectern finds no display for its window; set DISPLAY, or ask without a window: lectern ask --help.");
        }
    }

    private static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(ExitCode.FAILED);
    }

    private static int execute(AppWiring wiring, String[] args) {
        var cancel = new CancelSignal();
        wiring.onModelNotice(notice -> System.err.println(notice.sentence()));
        var commands = LecternCommand.commands(wiring.documentReader(), wiring.modelOpener(), new WindowTrial(),
                new Turns(wiring.conversations(), reader(System.in)), cancel);
        commands.addSubcommand(ModelsCommand.of(wiring.shelf(), wiring.modelOpener(), reader(System.in), cancel))
                .setExecutionExceptionHandler(LecternCommand.failures());
        commands.addSubcommand(new DoctorCommand(
                Examinations.of(wiring.directories(), wiring.modelOpener(), wiring.readerCommand().confinedStart())))
                .setOut(writer(FileDescriptor.out, "stdout.encoding"))
                .setErr(writer(FileDescriptor.err, "stderr.encoding"));
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(cancel, stopped), "stop"));
        try {
            return commands.execute(args);
        } finally {
            stopped.countDown();
        }
    }

    private static PrintWriter writer(FileDescriptor stream, String encoding) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), charset(encoding)), true);
    }

    private static BufferedReader reader(InputStream stream) {
        return new BufferedReader(new InputStreamReader(stream, charset("stdin.encoding")));
    }

    /// UTF-8, except on a Windows console, which has an encoding of its own.
    private static Charset charset(String encoding) {
        var windows = System.getProperty("os.name").startsWith("Windows")
                && Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        return windows ? Charset.forName(System.getProperty(encoding)) : StandardCharsets.UTF_8;
    }

    /// On Ctrl-C: asks the command to stop and waits for its last words.
    private static void stop(CancelSignal cancel, CountDownLatch stopped) {
        cancel.cancel();
        try {
            stopped.await(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
