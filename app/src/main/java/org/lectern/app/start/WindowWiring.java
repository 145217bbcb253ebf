package org.lectern.app.start;

import java.nio.file.Path;
import java.util.Optional;
import org.lectern.app.answering.AnswerService;
import org.lectern.app.task.TaskRunner;
import org.lectern.app.ui.conversation.ConversationViewModel;
import org.lectern.app.ui.error.ErrorViewModel;
import org.lectern.app.ui.library.LibraryViewModel;
import org.lectern.app.ui.settings.SettingsViewModel;
import org.lectern.app.ui.shell.DeskViewModel;

/// Constructs the view models of the window.
public final class WindowWiring {
    private WindowWiring() {}

    public static DeskViewModel desk(AppWiring wiring, ErrorViewModel errors, Optional<Path> handbook) {
        TaskRunner tasks = wiring.tasks();
        AnswerService answers = wiring.answerService();
        SettingsViewModel settings = new SettingsViewModel(wiring.settings().load(), wiring.settings(), tasks, errors);
        LibraryViewModel library = new LibraryViewModel(wiring.documentReader(), wiring.studyQueue(), tasks, errors,
                () -> new ConversationViewModel(answers, tasks, errors));
        return new DeskViewModel(library, settings, errors, handbook);
    }
}
