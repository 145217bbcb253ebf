package org.lectern.inference.engine.writing;

import java.util.Arrays;
import java.util.List;
import org.lectern.inference.api.ModelInfo;
import org.lectern.inference.checkpoint.Decoder;
import org.lectern.inference.checkpoint.LecternConfig;
import org.lectern.inference.checkpoint.LecternConfig.Head;
import org.lectern.inference.checkpoint.ModelConfig;
import org.lectern.inference.decode.DecoderModel;
import org.lectern.inference.export.ModelExporter;
import org.lectern.inference.graph.DecoderShape;
import org.lectern.inference.tokenizer.PromptTemplate;
import org.lectern.inference.tokenizer.Tokenizer;

/// Everything of a model that stays open while the engine is: decoder, tokenizer, configuration.
public record LoadedModel(ModelConfig config, ModelInfo info, Tokenizer tokenizer, DecoderModel decoder)
        implements
            AutoCloseable {
    public static DecoderShape shape(Decoder decoder) {
        return new DecoderShape(decoder.vocabulary(), decoder.layers(), decoder.heads(), decoder.kvHeads(),
                decoder.headDim(), decoder.positions().window(), ModelExporter.adapterWidths(decoder));
    }

    /// The local context of a question, without BOS.
    int[] prompt(String question) {
        return new PromptTemplate(tokenizer, config.lectern().promptTemplate(), LecternConfig.QUESTION)
                .encode(question.strip()).ids();
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
        int perLayer = config.decoder().heads();
        float[] weights = new float[config.decoder().layers() * perLayer];
        if (heads.isEmpty()) {
            int upperHalf = config.decoder().layers() / 2 * perLayer;
            Arrays.fill(weights, upperHalf, weights.length, 1f / (weights.length - upperHalf));
        }
        for (Head head : heads) {
            weights[head.layer() * perLayer + head.head()] = 1f / heads.size();
        }
        return weights;
    }

    @Override
    public void close() {
        decoder.close();
        tokenizer.close();
    }
}
