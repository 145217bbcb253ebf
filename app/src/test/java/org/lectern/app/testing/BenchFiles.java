package org.lectern.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A data folder with every benchmark in a few invented rows, not packed although the names say so.
public final class BenchFiles {
    private static final List<String> LONG_BENCH = List.of("narrativeqa:qa_f1_score", "qasper:qa_f1_score",
            "multifieldqa_en:qa_f1_score", "multifieldqa_zh:qa_f1_zh_score", "hotpotqa:qa_f1_score",
            "2wikimqa:qa_f1_score", "musique:qa_f1_score", "dureader:rouge_zh_score", "gov_report:rouge_score",
            "qmsum:rouge_score", "multi_news:rouge_score", "vcsum:rouge_zh_score", "trec:classification_score",
            "triviaqa:qa_f1_score", "samsum:rouge_score", "lsht:classification_score", "passage_count:count_score",
            "passage_retrieval_en:retrieval_score", "passage_retrieval_zh:retrieval_zh_score", "lcc:code_sim_score",
            "repobench-p:code_sim_score");

    private BenchFiles() {}

    /// The folder that was given.
    public static Path write(Path folder) {
        longBench(folder);
        needleBench(folder);
        film(folder);
        questions(folder);
        return folder;
    }

    private static void longBench(Path folder) {
        file(folder, "longbench/prompts.json", LONG_BENCH.stream().map(set -> set.split(":"))
                .map(set -> "\"" + set[0]
                        + "\":{\"prompt\":\"Read {context} and say {input} now.\",\"max_new_tokens\":8,"
                        + "\"metric\":\"" + set[1] + "\",\"cut_answer_at_first_newline\":" + set[0].equals("trec")
                        + "}")
                .collect(Collectors.joining(",", "{", "}")));
        for (var set : LONG_BENCH) {
            var name = set.split(":")[0];
            file(folder, "longbench/" + name + ".jsonl.xz", "{\"input\":\"What is the colour of Malmo?\",\"context\":"
                    + "\"The colour of Malmo is blue. It rained.\",\"answers\":[\"blue\",\"3\"],\"all_classes\":[\"blue\","
                    + "\"red\"],\"_id\":\"" + name + "-0\"}\n");
        }
    }

    private static void needleBench(Path folder) {
        var needles = new StringBuilder();
        for (var i = 0; i < 11; i++) {
            needles.append("{\"needle\":\"The bird of town").append(i).append(" is the stork").append(i)
                    .append(".\",\"retrieval_question\":\"What is the bird of town").append(i)
                    .append("? Answer as 'The bird of town").append(i).append(" is ____.'\",\"arg1\":\"town").append(i)
                    .append("\",\"arg2\":\"stork").append(i).append("\",\"language\":\"English\"}\n");
            needles.append("{\"needle\":\"城").append(i).append("的鸟是鹤").append(i)
                    .append("。\",\"retrieval_question\":\"城").append(i).append("的鸟是什么？请按照'城").append(i)
                    .append("的鸟是__。'的格式回答。\",\"arg1\":\"城").append(i).append("\",\"arg2\":\"鹤").append(i)
                    .append("\",\"language\":\"Chinese\"}\n");
        }
        file(folder, "needlebench/needles.jsonl.xz", needles.toString());
        var rain = "Rain fell on slates and ran along gutters. ".repeat(40);
        file(folder, "needlebench/PaulGrahamEssays.jsonl.xz",
                "{\"text\":\"" + rain + "\"}\n{\"text\":\"Wind came. \"}\n");
        file(folder, "needlebench/zh_finance.jsonl.xz", "{\"text\":\"" + "雨落在瓦上。".repeat(60) + "\"}\n");
        file(folder, "needlebench/names.json.xz", "{\"English\":\"" + names("Ann") + "\",\"Chinese\":\"" + names("王")
                + "\"}");
        var task = "{\"English\":\"Read.\\n{context}\\nNow: {retrieval_question}\\n\",\"Chinese\":\"读。\\n{context}\\n问：{retrieval_question}\\n\"}";
        var traces = IntStream.range(0, 2).mapToObj(i -> i == 0 ? "en" : "zh")
                .map(language -> "\"eldest_ancestor_" + language
                        + "\":\"Trace.\\n{shuffled_story}\\nWho is the eldest of "
                        + "{last_person}?\\n\",\"nth_ancestor_" + language
                        + "\":\"Trace.\\n{shuffled_story}\\nWho is ancestor {n} of {person}?\\n\",\"nth_descendant_"
                        + language
                        + "\":\"Trace.\\n{shuffled_story}\\nWho is descendant {n} of {person}?\\n\",\"relationship_distance_"
                        + language + "\":\"Trace.\\n{shuffled_story}\\nHow far is {person_a} from {person_b}?\\n\"")
                .collect(Collectors.joining(",", "{", "}"));
        file(folder, "needlebench/templates.json", "{\"question_at_end\":{\"single_retrieval\":" + task
                + ",\"multi_retrieval\":" + task + ",\"multi_reasoning\":" + task
                + "},\"multi_reasoning_question\":{\"English\":\"Who is the eldest of {last_person}?\","
                + "\"Chinese\":\"{last_person}的长辈是谁？\"},\"kinship\":{\"relationship_terms_en\":[\"aunt\"],"
                + "\"relationship_terms_zh_CN\":[\"姑\"],\"relationship_templates_en\":[\"{A} is {B}'s {relationship}.\"],"
                + "\"relationship_templates_zh_CN\":[\"{A}是{B}的{relationship}。\"],\"generations_en\":{\"aunt\":1},"
                + "\"generations_zh\":{\"姑\":1}},\"atc\":" + traces + "}");
    }

    private static String names(String first) {
        return IntStream.range(0, 9).mapToObj(i -> first + (char) ('a' + i)).collect(Collectors.joining(","));
    }

    private static void film(Path folder) {
        var sentences = new StringBuilder();
        var functions = new StringBuilder();
        var entities = new StringBuilder();
        for (var i = 0; i < 3; i++) {
            sentences.append("{\"sentence\":\"Kind ").append(i).append(" of moss is green.\",\"piece\":\"Kind ")
                    .append(i)
                    .append(" of\"}\r\n");
            functions.append("{\"function_name\":\"moss").append(i).append("\",\"function_define\":\"    return ")
                    .append(i)
                    .append("\",\"piece\":\"return ").append(i).append("\"}\r\n");
            entities.append("{\"id\":\"Q").append(i).append("\",\"label\":\"Moss ").append(i)
                    .append("\",\"dcpt\":\"a plant.\"}\n");
        }
        file(folder, "film-val/document_sentences.jsonl.xz", sentences.toString());
        file(folder, "film-val/code_functions.jsonl.xz", functions.toString());
        file(folder, "film-val/database_entities.jsonl.xz", entities.toString());
    }

    private static void questions(Path folder) {
        for (var pairs : List.of(75, 140)) {
            file(folder, "kv-retrieval/kv-retrieval-" + pairs + "_keys.first200.jsonl.xz",
                    "{\"ordered_kv_records\":[[\"k1\",\"v1\"],[\"k2\",\"v2\"],[\"k3\",\"v3\"]],\"key\":\"k2\",\"value\":\"v2\"}\n");
        }
        var paragraphs = "\"paragraphs\":[\"Rain fell.\",\"The magic number of Malmo is 7741.\",\"Wind came.\"],\"gold\":1";
        file(folder, "citecontrol/squad_500.jsonl.xz",
                "{\"id\":\"s\",\"question\":\"What is the magic number of Malmo?\","
                        + "\"answers\":[{\"text\":\"7741\",\"start\":28}]," + paragraphs + "}\n");
        file(folder, "citecontrol/boolq_500.jsonl.xz",
                "{\"id\":\"b\",\"question\":\"is the magic number of malmo 7741\","
                        + "\"answer\":true," + paragraphs + "}\n");
        file(folder, "boolq/dev_500.jsonl.xz", "{\"id\":\"y\",\"question\":\"is malmo a town\",\"answer\":true,"
                + "\"passage\":\"Malmo is a town.\"}\n");
        file(folder, "covidqa/200423_covidQA.json.xz",
                "{\"data\":[{\"paragraphs\":[{\"context\":\"The fever of Malmo is "
                        + "high.\",\"qas\":[{\"question\":\"How is the fever of Malmo?\",\"id\":7,\"answers\":[{\"text\":\"high\","
                        + "\"answer_start\":22}]}]}]}]}");
        file(folder, "policyqa/test.json.xz", "{\"data\":[{\"paragraphs\":[{\"index\":1,\"context\":\"We keep names.\","
                + "\"qas\":[{\"question\":\"What is kept?\",\"id\":\"p\",\"answers\":[{\"text\":\"names\",\"answer_start\":8}]}]},"
                + "{\"index\":0,\"context\":\"Hello there.\",\"qas\":[]}]}]}");
        file(folder, "qmsum/test.jsonl.xz",
                "{\"meeting_transcripts\":[{\"speaker\":\"Ann\",\"content\":\"Good morning.\"},"
                        + "{\"speaker\":\"Bob\",\"content\":\"The budget is small.\"}],\"specific_query_list\":[{\"query\":\"What did Bob say "
                        + "of the budget?\",\"answer\":\"Bob said it is small.\",\"relevant_text_span\":[[\"1\",\"1\"]]}]}\n");
        file(folder, "hotpotqa/dev_300.jsonl.xz",
                "{\"question_id\":\"h\",\"question_text\":\"Where was the maker of the bell "
                        + "born?\",\"answers_objects\":[{\"spans\":[\"Malmo\"]}],\"contexts\":[{\"title\":\"Bell\",\"paragraph_text\":"
                        + "\"It is big.  Ann made the bell.\",\"is_supporting\":true},{\"title\":\"Rain\",\"paragraph_text\":\"It fell.\","
                        + "\"is_supporting\":false},{\"title\":\"Ann\",\"paragraph_text\":\"Ann was born in Malmo.\","
                        + "\"is_supporting\":true}]}\n");
        file(folder, "r4c/dev_csf_300.jsonl.xz",
                "{\"question_id\":\"h\",\"derivations\":[[[\"Bell\",1,[\"a\",\"b\",\"c\"]],"
                        + "[\"Ann\",0,[\"a\",\"b\",\"c\"]]]]}\n");
    }

    private static void file(Path folder, String name, String text) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
