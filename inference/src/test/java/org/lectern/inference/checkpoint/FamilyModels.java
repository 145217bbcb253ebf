package org.lectern.inference.checkpoint;

import java.util.List;
import java.util.stream.Stream;
import org.lectern.inference.checkpoint.FamilyModel.NormPlaces;

/// A small model of every family that Lectern runs.
public final class FamilyModels {
    private static final int HEAD = 8;
    private static final int PAIRS = HEAD / 2;

    private FamilyModels() {}

    public static Stream<FamilyModel> all() {
        return Stream.of(llama(), llama31(), mistral(), qwen2(), qwen25Yarn(), qwen3(), gemma(), gemma2(), gemma3(),
                smolLm3(), phi3(), granite(), olmo2()).map(FamilyModel::made);
    }

    private static FamilyModel llama() {
        FamilyModel model = new FamilyModel("llama", "llama").interleaved()
                .config("\"rope_scaling\": {\"type\": \"linear\", \"factor\": 4}, \"attention_bias\": true")
                .metadata("rope.scaling.type", "linear").metadata("rope.scaling.factor", 4f)
                .biases("q_proj", "k_proj", "v_proj", "o_proj");
        model.tied = false;
        model.divisors = new double[]{4, 4, 4, 4};
        return model;
    }

    // of a context of 64 positions that was stretched by 8: wavelengths below 16 stay
    private static FamilyModel llama31() {
        FamilyModel model = new FamilyModel("llama", "llama").interleaved().config("""
                "rope_theta": 100, "rope_scaling": {"rope_type": "llama3", "factor": 8, "low_freq_factor": 1,
                "high_freq_factor": 4, "original_max_position_embeddings": 64}""");
        model.theta = 100;
        model.divisors = new double[PAIRS];
        for (int i = 0; i < PAIRS; i++) {
            double wavelength = 2 * Math.PI * Math.pow(model.theta, 2.0 * i / HEAD);
            double smooth = Math.clamp((64 / wavelength - 1) / 3, 0, 1);
            model.divisors[i] = 1 / (smooth + (1 - smooth) / 8);
        }
        return model.divisorTensor("rope_freqs.weight", model.divisors);
    }

    // as Nemo: heads are wider than the hidden units divided among them
    private static FamilyModel mistral() {
        FamilyModel model = new FamilyModel("mistral", "llama").interleaved().config("\"sliding_window\": 5")
                .metadata("attention.sliding_window", 5);
        model.headDim = 16;
        model.rotaryDim = 16;
        model.window = 5;
        model.windowed = List.of(true, true, true);
        return model;
    }

    private static FamilyModel qwen2() {
        FamilyModel model = new FamilyModel("qwen2", "qwen2").biases("q_proj", "k_proj", "v_proj").config("""
                "use_sliding_window": false, "sliding_window": 4, "max_window_layers": 0, "rope_theta": 1000000""");
        model.theta = 1e6;
        return model;
    }

    // borders at 1.5 and 0.5 turns of 32 positions, between the second and the third pair
    private static FamilyModel qwen25Yarn() {
        FamilyModel model = new FamilyModel("qwen2", "qwen2").biases("q_proj", "k_proj", "v_proj")
                .config("""
                        "rope_theta": 100, "rope_scaling": {"rope_type": "yarn", "factor": 2, "beta_fast": 3, "beta_slow": 0.5,
                        "original_max_position_embeddings": 32}, "use_sliding_window": true, "sliding_window": 6,
                        "max_window_layers": 1""")
                .metadata("rope.scaling.type", "yarn").metadata("rope.scaling.factor", 2f)
                .metadata("rope.scaling.original_context_length", 32).metadata("rope.scaling.yarn_beta_fast", 3f)
                .metadata("rope.scaling.yarn_beta_slow", 0.5f).metadata("attention.sliding_window", 6)
                .metadata("attention.sliding_window_pattern", new int[]{0, 1, 1});
        model.theta = 100;
        // pairs that turn 3 times in 32 positions: 8 · ln(32 / 6π) / 2 ln 100 = 0.46, floor 0; half a time: 2.02, ceiling 3
        model.divisors = new double[PAIRS];
        for (int i = 0; i < PAIRS; i++) {
            double divided = Math.clamp(i / 3.0, 0, 1);
            model.divisors[i] = 1 / (divided / 2 + (1 - divided));
        }
        model.rotaryFactor = 0.1 * Math.log(2) + 1;
        model.window = 6;
        model.windowed = List.of(false, true, true);
        return model;
    }

    private static FamilyModel qwen3() {
        FamilyModel model = new FamilyModel("qwen3", "qwen3");
        model.headDim = 16;
        model.rotaryDim = 16;
        model.queryNorm = 16;
        model.keyNorm = 16;
        return model;
    }

    private static FamilyModel gemma() {
        FamilyModel model = new FamilyModel("gemma", "gemma").config("\"hidden_act\": \"gelu\"");
        ofGemma(model);
        return model;
    }

    private static void ofGemma(FamilyModel model) {
        model.normOffset = 1;
        model.gelu = true;
        model.embeddingScale = Math.sqrt(FamilyModel.HIDDEN);
    }

    private static FamilyModel gemma2() {
        FamilyModel model = new FamilyModel("gemma2", "gemma2").config("""
                "hidden_activation": "gelu_pytorch_tanh", "query_pre_attn_scalar": 5, "sliding_window": 4,
                "attn_logit_softcapping": 2, "final_logit_softcapping": 3""")
                .metadata("attention.sliding_window", 4).metadata("attention.query_pre_attn_scalar", 5f)
                .metadata("attn_logit_softcapping", 2f)
                .metadata("final_logit_softcapping", 3f);
        ofGemma(model);
        model.norms = NormPlaces.SANDWICH;
        model.scoreScale = 1 / Math.sqrt(5);
        model.scoreCap = 2;
        model.logitCap = 3;
        model.window = 4;
        model.windowed = List.of(true, false, true);
        return model;
    }

    private static FamilyModel gemma3() {
        FamilyModel model = new FamilyModel("gemma3_text", "gemma3").config("""
                "hidden_activation": "gelu_pytorch_tanh", "query_pre_attn_scalar": 5, "sliding_window": 4,
                "sliding_window_pattern": 3, "rope_theta": 1000000, "rope_local_base_freq": 100,
                "rope_scaling": {"rope_type": "linear", "factor": 8}""")
                .metadata("attention.sliding_window", 4).metadata("attention.sliding_window_pattern", 3)
                .metadata("attention.query_pre_attn_scalar", 5f)
                .metadata("rope.freq_base_swa", 100f).metadata("rope.scaling.type", "linear")
                .metadata("rope.scaling.factor", 8f);
        ofGemma(model);
        model.norms = NormPlaces.SANDWICH;
        model.queryNorm = HEAD;
        model.keyNorm = HEAD;
        model.scoreScale = 1 / Math.sqrt(5);
        model.window = 4;
        model.windowed = List.of(true, true, false);
        model.theta = 1e6;
        model.localTheta = 100;
        model.divisors = new double[]{8, 8, 8, 8};
        return model;
    }

    private static FamilyModel smolLm3() {
        FamilyModel model = new FamilyModel("smollm3", "smollm3").interleaved()
                .config("\"no_rope_layers\": [1, 1, 1, 0], \"rope_theta\": 5000000");
        model.layers = 4;
        model.theta = 5e6;
        model.rotated = List.of(true, true, true, false);
        return model;
    }

    private static FamilyModel phi3() {
        FamilyModel model = new FamilyModel("phi3", "phi3").fused().config("""
                "partial_rotary_factor": 0.75, "sliding_window": 7, "max_position_embeddings": 64,
                "original_max_position_embeddings": 16, "rope_scaling": {"type": "longrope",
                "short_factor": [1.0, 1.5, 3.0], "long_factor": [2.0, 4.0, 8.0]}""")
                .metadata("attention.sliding_window", 7).metadata("rope.dimension_count", 6)
                .metadata("rope.scaling.original_context_length", 16)
                .divisorTensor("rope_factors_short.weight", 1, 1.5, 3)
                .divisorTensor("rope_factors_long.weight", 2, 4, 8);
        model.tied = false;
        model.rotaryDim = 6;
        model.divisors = new double[]{1, 1.5, 3};
        model.rotaryFactor = Math.sqrt(1 + Math.log(4) / Math.log(16));
        model.window = 7;
        model.windowed = List.of(true, true, true);
        return model;
    }

    private static FamilyModel granite() {
        FamilyModel model = new FamilyModel("granite", "granite").interleaved().config("""
                "embedding_multiplier": 12, "attention_multiplier": 0.125, "residual_multiplier": 0.22,
                "logits_scaling": 8""").metadata("embedding_scale", 12f).metadata("attention.scale", 0.125f)
                .metadata("residual_scale", 0.22f).metadata("logit_scale", 8f);
        model.embeddingScale = 12;
        model.scoreScale = 0.125;
        model.residualScale = 0.22;
        model.logitDivisor = 8;
        return model;
    }

    private static FamilyModel olmo2() {
        FamilyModel model = new FamilyModel("olmo2", "olmo2").config("\"rope_theta\": 500000");
        model.norms = NormPlaces.POST;
        model.queryNorm = FamilyModel.HEADS * HEAD;
        model.keyNorm = FamilyModel.KEY_HEADS * HEAD;
        model.tied = false;
        model.theta = 5e5;
        return model;
    }
}
