package org.lectern.app.start;

import java.util.List;
import org.lectern.app.answering.AnswerService;
import org.lectern.app.document.pdf.PdfTextReader;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.document.reader.DocumentReaders;
import org.lectern.app.platform.AppDirectories;
import org.lectern.app.settings.SettingsStore;
import org.lectern.app.study.EngineSource;
import org.lectern.app.study.StudyQueue;
import org.lectern.app.task.TaskRunner;

/// Constructs the objects of the application and hands them out.
public record AppWiring(AppDirectories directories, SettingsStore settings, EngineSource engine, TaskRunner tasks) {
    public DocumentReader documentReader() {
        return new DocumentReaders(List.of(new PdfTextReader()));
    }

    public StudyQueue studyQueue() {
        return new StudyQueue(engine, tasks);
    }

    public AnswerService answerService() {
        return new AnswerService(engine);
    }
}
