package org.lectern.inference.checkpoint.vocabulary;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Tokens that end an answer in whatever model has them.
public final class EndTokens {
    private static final String RETURN = "<|return|>";
    private static final String CALL = "<|call|>";
    private static final String END = "<|end|>";
    private static final Set<String> ENDS = Set.of("<|eot_id|>", "<|im_end|>", END, RETURN, CALL, "<end_of_turn>",
            "<|endoftext|>", "</s>", "<|eom_id|>", "<EOT>", "[EOT]", "[EOS]", "<|end_of_text|>",
            "<end_of_utterance>", "<eos>", "<turn|>", "<｜end▁of▁sentence｜>");

    private EndTokens() {}

    /// The ids of those that end an answer.
    ///
    /// @param ids by the tokens' texts
    public static Set<Integer> in(Map<String, Integer> ids) {
        boolean endsAPart = ids.containsKey(RETURN) && ids.containsKey(CALL);
        Set<Integer> ends = new HashSet<>();
        ids.forEach((token, id) -> {
            if (ENDS.contains(token) && !(endsAPart && token.equals(END))) {
                ends.add(id);
            }
        });
        return ends;
    }
}
