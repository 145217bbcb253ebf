package org.lectern.app.evaluation.bench.set;

import java.util.stream.Collectors;
import java.util.Map;
import java.util.Objects;
import java.util.Arrays;
import java.util.List;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.app.evaluation.bench.BenchFolder;
import org.lectern.app.evaluation.bench.BenchPrompt;

/// NeedleBench's files, of one language.
enum NeedleData {
    ENGLISH("English", "en", "needlebench/PaulGrahamEssays.jsonl.xz", "_en"),
    CHINESE("Chinese", "zh", "needlebench/zh_finance.jsonl.xz", "_zh_CN");

    private static final String NEEDLES = "needlebench/needles.jsonl.xz";
    private static final String NAMES = "needlebench/names.json.xz";
    private static final String TEMPLATES = "needlebench/templates.json";

    private final String language;
    private final String code;
    private final String filler;
    private final String kinship;

    NeedleData(String language, String code, String filler, String kinship) {
        this.language = language;
        this.code = code;
        this.filler = filler;
        this.kinship = kinship;
    }

    /// A sentence to be found.
    ///
    /// @param about what it is about
    /// @param keyword that the answer must have
    record Fact(String sentence, String question, String about, String keyword) {}

    /// Words of kinship.
    ///
    /// @param sentences with {A}, {B} and {relationship}
    /// @param generations that a term stands for, of every term
    record Kinship(List<String> terms, List<String> sentences, Map<String, Integer> generations) {
        Kinship {
            if (terms.isEmpty() || sentences.isEmpty()) {
                throw new IllegalArgumentException("no words of kinship");
            }
            generations = Map.copyOf(generations);
        }

        int generations(String term) {
            return Objects.requireNonNull(generations.get(term), "every term has them");
        }
    }

    String code() {
        return code;
    }

    boolean isEnglish() {
        return this == ENGLISH;
    }

    List<String> retrievalFiles() {
        return List.of(NEEDLES, filler, TEMPLATES);
    }

    List<String> reasoningFiles() {
        return List.of(NAMES, filler, TEMPLATES);
    }

    List<String> traceFiles() {
        return List.of(NAMES, TEMPLATES);
    }

    List<Fact> facts(BenchFolder data) throws DatasetException {
        var facts = data.rows(NEEDLES, row -> row.get("language").getAsString().equals(language)
                ? List.of(new Fact(row.get("needle").getAsString(), row.get("retrieval_question").getAsString(),
                        row.get("arg1").getAsString(), row.get("arg2").getAsString()))
                : List.<Fact>of()).stream().flatMap(List::stream).toList();
        return data.checked(NEEDLES, facts, !facts.isEmpty());
    }

    Haystack haystack(BenchFolder data) throws DatasetException {
        return new Haystack(data.rows(filler, row -> row.get("text").getAsString()));
    }

    List<String> names(BenchFolder data) throws DatasetException {
        var names = data.whole(NAMES,
                json -> Arrays.asList(json.getAsJsonObject().get(language).getAsString().split(",")));
        return data.checked(NAMES, names, names.size() > NeedleReasoning.MOST);
    }

    /// The prompt of a task with the question at its end.
    String prompt(BenchFolder data, String task) throws DatasetException {
        return data.whole(TEMPLATES, json -> BenchPrompt.template(json.getAsJsonObject()
                .getAsJsonObject("question_at_end").getAsJsonObject(task).get(language).getAsString()));
    }

    /// The question for the eldest, of {last_person}.
    String eldestQuestion(BenchFolder data) throws DatasetException {
        return data.whole(TEMPLATES, json -> json.getAsJsonObject().getAsJsonObject("multi_reasoning_question")
                .get(language).getAsString());
    }

    /// A prompt of the ancestral trace challenge, with a place for the story.
    String tracePrompt(BenchFolder data, String task) throws DatasetException {
        return data.whole(TEMPLATES,
                json -> BenchPrompt.template(json.getAsJsonObject().getAsJsonObject("atc").get(task + "_" + code)
                        .getAsString().replace("{shuffled_story}", "{context}")));
    }

    Kinship kinship(BenchFolder data) throws DatasetException {
        return data.whole(TEMPLATES, json -> {
            var all = json.getAsJsonObject().getAsJsonObject("kinship");
            var terms = BenchFolder.words(all.get("relationship_terms" + kinship));
            var generations = all.getAsJsonObject("generations_" + code);
            return new Kinship(terms, BenchFolder.words(all.get("relationship_templates" + kinship)),
                    terms.stream().distinct().collect(Collectors.toMap(term -> term,
                            term -> generations.get(term).getAsInt())));
        });
    }
}
