package org.lectern.inference.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lectern.inference.api.ModelInfo;
import org.lectern.inference.checkpoint.LecternConfig;
import org.lectern.inference.checkpoint.LecternConfig.Head;
import org.lectern.inference.checkpoint.ModelConfig;
import org.lectern.inference.chunk.SharedWords;
import org.lectern.inference.chunk.TokenWords;
import org.lectern.inference.decode.DecoderModel;
import org.lectern.inference.decode.NotFound;
import org.lectern.inference.graph.DecoderShape;
import org.lectern.inference.tokenizer.PromptTemplate;
import org.lectern.inference.tokenizer.Tokenizer;

/// Everything of a model that stays open while the engine is: decoder, tokenizer, configuration.
record LoadedModel(ModelConfig config, ModelInfo info, Tokenizer tokenizer, DecoderModel decoder)
        implements
            AutoCloseable {
    static DecoderShape shape(ModelConfig config) {
        return new DecoderShape(config.decoder().vocabulary(), config.decoder().layers(), config.decoder().heads(),
                config.decoder().kvHeads(),
                config.decoder().headDim(), config.lectern().wholeChunks(),
                config.lectern().answerStart().map(LecternConfig.AnswerStart::weight).orElse(0.0));
    }

    /// The local context of a question, without BOS.
    TokenWords prompt(String question) {
        String asked = question.strip();
        PromptTemplate template = new PromptTemplate(tokenizer, config.lectern().promptTemplate(),
                LecternConfig.QUESTION);
        return TokenWords.of(template.encode(asked), asked, 0);
    }

    /// What shows which words a text shares with a question, where the decoder was trained to see that.
    SharedWords shared(TokenWords question) {
        return config.lectern().wordMatches()
                ? SharedWords.of(question, config.decoder().vocabulary())
                : SharedWords.none();
    }

    /// Checked when the model was opened: the tokenizer knows the token.
    Optional<NotFound> notFound() {
        return config.lectern().notFound()
                .map(none -> new NotFound(tokenizer.specialToken(none.token()).orElseThrow(), none.threshold()));
    }

    /// [layers * heads], weights that sum to 1.
    float[] attributionHeads() {
        return headWeights(config.lectern().attributionHeads());
    }

    /// [layers * heads], weights that sum to 1.
    float[] salienceHeads() {
        return headWeights(config.lectern().salienceHeads());
    }

    private float[] headWeights(List<Head> heads) {
        float[] weights = new float[config.decoder().layers() * config.decoder().heads()];
        if (heads.isEmpty()) {
            int upperHalf = config.decoder().layers() / 2 * config.decoder().heads();
            Arrays.fill(weights, upperHalf, weights.length, 1f / (weights.length - upperHalf));
        }
        for (Head head : heads) {
            weights[head.layer() * config.decoder().heads() + head.head()] = 1f / heads.size();
        }
        return weights;
    }

    @Override
    public void close() {
        decoder.close();
        tokenizer.close();
    }
}
