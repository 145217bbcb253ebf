package org.lectern.app.model.found;

/// A program that keeps models on the disk.
public enum Program {
    LM_STUDIO("LM Studio"), OLLAMA("Ollama"), GPT4ALL("GPT4All"), JAN("Jan"), HUGGING_FACE("Hugging Face");

    private final String title;

    Program(String title) {
        this.title = title;
    }

    /// Its name, the same in every language.
    public String title() {
        return title;
    }
}
