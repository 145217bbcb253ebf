package org.lectern.app.study;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.Page;
import org.lectern.app.document.model.Section;
import org.lectern.app.task.TaskQueue;
import org.lectern.app.task.TaskRunner;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.SourceText.Heading;
import org.lectern.inference.api.StudyKey;

/// Studies documents one after the other in the background.
public final class StudyQueue {
    private final EngineSource engine;
    private final TaskRunner tasks;
    private final TaskQueue queue;
    private final WayGiven way = new WayGiven();

    public StudyQueue(EngineSource engine, TaskRunner tasks) {
        this.engine = engine;
        this.tasks = tasks;
        this.queue = new TaskQueue(tasks, "study");
    }

    /// Puts a document into the queue.
    ///
    /// @param changed called through [TaskRunner#deliver] whenever the job's state or progress has changed
    public StudyJob study(Document document, Consumer<StudyJob> changed) {
        var job = new StudyJob(document);
        queue.run(() -> work(job, changed));
        return job;
    }

    /// Puts a stopped study back into the queue; the chunks that are done stay.
    public void resume(StudyJob job, Consumer<StudyJob> changed) {
        job.again();
        queue.run(() -> work(job, changed));
    }

    /// Lets what is being studied wait a moment, because the reader needs the machine; from any thread.
    public void giveWay(Duration time) {
        way.give(time);
    }

    /// Removes what is kept on the disk of a document that is not open; on the caller's thread.
    ///
    /// @throws InferenceException when there is no model or the disk refuses
    public void forget(Document document) throws InferenceException {
        engine.engine().forget(StudyKey.of(source(document)));
    }

    private void work(StudyJob job, Consumer<StudyJob> changed) {
        Runnable news = () -> tasks.deliver(() -> changed.accept(job));
        try {
            job.encode(engine, source(job.document()), way, news);
        } catch (InferenceException e) {
            job.failed(e);
        }
        news.run();
    }

    /// The document's text with page and section starts as borders, and the sections' titles.
    public static SourceText source(Document document) {
        var borders = Stream.concat(document.pages().stream().map(Page::span).map(span -> span.start()),
                document.sections().stream().map(Section::start));
        var headings = document.sections().stream()
                .map(section -> new Heading(section.start(), section.level(), section.title())).toList();
        return new SourceText(document.title(), document.text(),
                borders.filter(b -> b > 0).sorted().distinct().toList(), headings);
    }
}
