package org.lectern.app.evaluation.bench.set;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.app.evaluation.bench.BenchFolder;
import org.lectern.app.evaluation.bench.BenchPrompt;
import org.lectern.app.evaluation.bench.BenchSample;
import org.lectern.app.evaluation.bench.BenchSet;
import org.lectern.app.evaluation.bench.metric.Hits;

/// NeedleBench 2 (Li and others 2024), retrieval: one sentence at each depth of texts of each length; or eleven at once, one at every
/// depth, for which a reader asks one after the other. What counts is that the keywords are in the answer.
///
/// @param isSingle whether a text has one of them
record NeedleRetrieval(NeedleData language, NeedleSize size, boolean isSingle) implements BenchSet {
    private static final int SINGLE_ROUNDS = 10;
    private static final int SEVERAL_ROUNDS = 25;
    private static final int TOKENS = 256; // of an answer to the prompt, for one and for all

    @Override
    public String name() {
        return "needlebench-" + (isSingle ? "single" : "several") + "-" + language.code() + "-" + size.label();
    }

    @Override
    public String family() {
        return size.family(language);
    }

    @Override
    public List<String> files() {
        return language.retrievalFiles();
    }

    @Override
    public boolean isQuick() {
        return size.isQuick();
    }

    @Override
    public List<BenchSample> samples(BenchFolder data, long seed) throws DatasetException {
        var facts = language.facts(data);
        var hay = language.haystack(data);
        var template = language.prompt(data, isSingle ? "single_retrieval" : "multi_retrieval");
        var samples = new ArrayList<BenchSample>();
        if (isSingle) {
            for (var spot : Spot.grid(SINGLE_ROUNDS, size.lengths(), NeedleSize.DEPTHS)) {
                var fact = facts.get(spot.random(seed, spot.depth()).nextInt(facts.size()));
                samples.add(sample(spot.id(), spot, spot.at(), List.of(fact), hay, template, seed));
            }
        } else {
            for (var spot : Spot.grid(SEVERAL_ROUNDS, size.lengths(), List.of(0))) {
                samples.add(sample(spot.round() + "-" + spot.length(), spot, Map.of("length", spot.length()),
                        different(facts, spot.random(seed, 0)), hay, template, seed));
            }
        }
        return samples;
    }

    // no two about the same, or with the same keyword
    private static List<NeedleData.Fact> different(List<NeedleData.Fact> facts, Random random) {
        var shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        var seen = new HashSet<String>();
        var chosen = new ArrayList<NeedleData.Fact>();
        for (var fact : shuffled) {
            if (chosen.size() < NeedleSize.DEPTHS.size() && !seen.contains(fact.about())
                    && !seen.contains(fact.keyword())) {
                seen.add(fact.about());
                seen.add(fact.keyword());
                chosen.add(fact);
            }
        }
        return chosen;
    }

    private BenchSample sample(String id, Spot spot, Map<String, Integer> at, List<NeedleData.Fact> facts, Haystack hay,
            String template, long seed) {
        var depths = isSingle ? List.of(spot.depth()) : NeedleSize.DEPTHS;
        var needles = new ArrayList<Haystack.Needle>();
        for (var i = 0; i < facts.size(); i++) {
            needles.add(new Haystack.Needle(facts.get(i).sentence(), depths.get(i)));
        }
        return new BenchSample(id, spot.round(), at,
                () -> BenchPrompt.of(template,
                        hay.with(needles, spot.length() * NeedleSize.THOUSAND, size.buffer(language),
                                seed + spot.round()),
                        Map.of("retrieval_question", together(facts)),
                        facts.stream().map(NeedleData.Fact::question).toList()),
                reply -> new Measures().with("keywords", facts.stream()
                        .mapToDouble(fact -> Hits.keyword(reply.words(), fact.keyword())).average().orElse(0)).map(),
                TOKENS);
    }

    // one keeps its form of answer; of several the questions come first, then the forms, in both languages joined as published
    private String together(List<NeedleData.Fact> facts) {
        if (isSingle) {
            return facts.getFirst().question();
        }
        var end = language.isEnglish() ? "?" : "？";
        var questions = facts.stream().map(fact -> before(end, fact.question()) + end).collect(Collectors.joining("、"));
        var forms = facts.stream().map(fact -> form(fact.question())).collect(Collectors.joining("、"));
        return questions + (language.isEnglish()
                ? "Please answer in the format of '" + forms + "'"
                : "请按照'" + forms + "'的格式回答。");
    }

    // the first sentence between quotation marks, without its full stop
    private String form(String question) {
        var quoted = question.substring(question.indexOf('\'') + 1);
        return before(language.isEnglish() ? "." : "。", before("'", quoted));
    }

    private static String before(String sign, String text) {
        return text.split(Pattern.quote(sign), 2)[0];
    }
}
