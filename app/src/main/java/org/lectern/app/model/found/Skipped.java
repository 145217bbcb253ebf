package org.lectern.app.model.found;

import java.nio.file.Path;

/// A manifest or folder of a program that leads to no model.
public record Skipped(Program program, Path file, Cause cause) {
    /// What is in the way.
    public enum Cause {
        /// It may not be read.
        UNREADABLE("cannot be read"),
        /// It is in no form that is known.
        DAMAGED("is damaged, or of a form that Lectern does not know"),
        /// It names a file that is not there.
        GONE("names a model file that is not there"),
        /// It is a model and what was trained on top of it, in two files.
        ADAPTED("has an adapter beside its model, which Lectern does not read");

        private final String words;

        Cause(String words) {
            this.words = words;
        }

        /// The rest of an English sentence about the file.
        public String words() {
            return words;
        }
    }
}
