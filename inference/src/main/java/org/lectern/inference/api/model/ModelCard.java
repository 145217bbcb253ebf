package org.lectern.inference.api.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a model on the disk says of itself, without being loaded.
///
/// @param files that it is made of, the one or the folder's ones that its name leads to; never empty
/// @param bytes of them together
/// @param description empty where Lectern cannot run the model
/// @param refusal one sentence that names the file and says why Lectern cannot run the model; empty where it can
public record ModelCard(List<Path> files, long bytes, Optional<Description> description, Optional<String> refusal) {
    public ModelCard {
        files = List.copyOf(files);
    }

    /// What is known of a model that Lectern runs.
    ///
    /// @param name that the model has for itself
    /// @param parameters weights of its decoder; 0 for one that only quotes
    /// @param trainedLength positions that its decoder was trained on; 0 for one that only quotes
    /// @param quotes whether it has a ranker, which finds the words that answer
    /// @param writes whether its decoder was trained to write answers from passages
    public record Description(String name, Origin origin, long parameters, int trainedLength, boolean quotes,
            boolean writes) {
        public Description {
            name = Origin.plain(name);
        }

        /// Whether it has networks that were trained for Lectern; without them it answers nothing.
        public boolean answers() {
            return quotes || writes;
        }
    }

    /// Where a model comes from, as far as its files tell.
    ///
    /// @param family of decoders, such as "Qwen 3"
    /// @param maker a person or an organisation
    /// @param licence as its makers call it, such as "apache-2.0"
    /// @param languages as its makers call them, mostly ISO 639 codes
    public record Origin(String family, Optional<String> maker, Optional<String> licence, List<String> languages) {
        private static final int LONGEST = 200; // characters that are told

        public Origin {
            family = plain(family);
            maker = maker.map(Origin::plain);
            licence = licence.map(Origin::plain);
            languages = languages.stream().map(Origin::plain).toList();
        }

        // what files say may hold anything, also what rewrites a terminal
        private static String plain(String text) {
            String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
            return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        }
    }

    /// Whether it answers questions here.
    public boolean answers() {
        return description.filter(Description::answers).isPresent();
    }

    /// Whether Lectern can run it.
    public boolean isRunnable() {
        return refusal.isEmpty();
    }
}
