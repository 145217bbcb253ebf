package org.lectern.inference;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The arrows of docs/architecture.md inside this module.
@AnalyzeClasses(packages = "org.lectern.inference", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule ARROWS_GO_ONE_WAY = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("api").definedBy("..inference.api..").layer("graph").definedBy("..inference.graph..")
            .layer("checkpoint").definedBy("..inference.checkpoint..").layer("export")
            .definedBy("..inference.export..").layer("tokenizer").definedBy("..inference.tokenizer..")
            .layer("runtime").definedBy("..inference.runtime..").layer("chunk").definedBy("..inference.chunk..")
            .layer("cache").definedBy("..inference.cache..").layer("sampling").definedBy("..inference.sampling..")
            .layer("decode").definedBy("..inference.decode..").layer("attribution")
            .definedBy("..inference.attribution..").layer("engine").definedBy("..inference.engine..")
            .layer("disk").definedBy("..inference.disk..").layer("encoder").definedBy("..inference.encoder..")
            .layer("index").definedBy("..inference.index..").layer("ranking").definedBy("..inference.ranking..")
            .whereLayer("engine").mayNotBeAccessedByAnyLayer()
            .whereLayer("index").mayOnlyBeAccessedByLayers("engine")
            .whereLayer("ranking").mayOnlyBeAccessedByLayers("engine")
            .whereLayer("encoder").mayOnlyBeAccessedByLayers("index", "ranking", "engine")
            .whereLayer("disk")
            .mayOnlyBeAccessedByLayers("export", "runtime", "tokenizer", "cache", "encoder", "index", "engine")
            .whereLayer("attribution").mayOnlyBeAccessedByLayers("engine")
            .whereLayer("decode").mayOnlyBeAccessedByLayers("attribution", "engine")
            .whereLayer("cache").mayOnlyBeAccessedByLayers("decode", "attribution", "engine")
            .whereLayer("chunk").mayOnlyBeAccessedByLayers("decode", "attribution", "engine")
            .whereLayer("sampling").mayOnlyBeAccessedByLayers("decode", "attribution", "engine")
            .whereLayer("runtime")
            .mayOnlyBeAccessedByLayers("cache", "chunk", "sampling", "decode", "attribution", "encoder", "index",
                    "ranking", "engine")
            .whereLayer("tokenizer")
            .mayOnlyBeAccessedByLayers("cache", "chunk", "sampling", "decode", "attribution", "encoder", "ranking",
                    "engine")
            .whereLayer("export").mayOnlyBeAccessedByLayers("engine")
            .whereLayer("checkpoint").mayOnlyBeAccessedByLayers("export", "tokenizer", "engine")
            .whereLayer("graph").mayOnlyBeAccessedByLayers("checkpoint", "export", "runtime", "tokenizer", "cache",
                    "chunk",
                    "sampling", "decode",
                    "attribution", "engine");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.lectern.inference.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule API_STANDS_ALONE = noClasses().that().resideInAPackage("..inference.api..").should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("org.lectern.inference.api..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule NO_SOCKETS = noClasses().should().dependOnClassesThat().resideInAnyPackage("java.net..",
            "javax.net..");

    @ArchTest
    static final ArchRule ONNX_PROTOBUF_ONLY_IN_EXPORT = noClasses().that()
            .resideOutsideOfPackage("..inference.export..")
            .should().dependOnClassesThat().resideInAPackage("ai.onnx.proto..");

    @ArchTest
    static final ArchRule TOKENIZER_LIBRARY_ONLY_IN_TOKENIZER = noClasses().that()
            .resideOutsideOfPackage("..inference.tokenizer..").should().dependOnClassesThat()
            .resideInAPackage("ai.djl..");
}
