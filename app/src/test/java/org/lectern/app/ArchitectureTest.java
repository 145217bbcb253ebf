package org.lectern.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URL;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The arrows and rooms of docs/architecture.md.
@AnalyzeClasses(packages = "org.lectern", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String APP = "org.lectern.app.";
    private static final JavaClasses LECTERN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.lectern");

    /// Each room and the other rooms it may look into; `api` is the engine's.
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "document   | platform api",
            "platform   | api",
            "settings   | platform api",
            "model      | platform api",
            "answering  | document api",
            "marks      | document api",
            "library    | document answering marks platform api",
            "evaluation | document answering api",
            "desk       | document answering marks library platform api",
            "cli        | document answering desk evaluation model api",
            "ui         | document answering marks library desk settings platform api"})
    void arrowsGoOneWay(String room, String others) {
        var allowed = others == null ? new String[0] : others.split(" ");
        var packages = Arrays.stream(allowed).map(other -> other.equals("api")
                ? "org.lectern.inference.api.."
                : APP + other + "..").toArray(String[]::new);
        var ours = resideInAnyPackage("org.lectern.app..", "org.lectern.inference..");
        var foreign = DescribedPredicate.not(resideInAnyPackage(APP + room + "..").or(resideInAnyPackage(packages)));
        noClasses().that().resideInAPackage(APP + room + "..").should().dependOnClassesThat(ours.and(foreign))
                .check(LECTERN);
    }

    @ArchTest
    static final ArchRule noCyclesBetweenRooms = slices().matching("org.lectern.app.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noCyclesInsideDocument = slices().matching("org.lectern.app.document.(*)..").should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyStartBuildsTheEngine = only("start", "org.lectern.inference.engine..");

    @ArchTest
    static final ArchRule pdfBoxStaysInItsRoom = only("document.pdf", "org.apache.pdfbox..");

    @ArchTest
    static final ArchRule sqlStaysInItsRoom = noClasses().that().resideInAPackage("org.lectern.app..").and()
            .resideOutsideOfPackage(APP + "library..").should()
            .dependOnClassesThat().resideInAPackage("java.sql..");

    @ArchTest
    static final ArchRule tikaStaysInItsRoom = only("document.text", "org.apache.tika..");

    @ArchTest
    static final ArchRule poiStaysInItsRoom = only("document.office.sheet", "org.apache.poi..");

    @ArchTest
    static final ArchRule mime4jStaysInItsRoom = only("document.mail", "org.apache.james..");

    @ArchTest
    static final ArchRule commonMarkStaysInItsRoom = only("document.html", "org.commonmark..");

    @ArchTest
    static final ArchRule markupStaysWithItsReaders = noClasses().that().resideInAPackage("org.lectern.app..").and()
            .resideOutsideOfPackages(APP + "document.html..", APP + "document.epub..", APP + "document.office..")
            .should()
            .dependOnClassesThat().resideInAPackage("org.jsoup..");

    @ArchTest
    static final ArchRule javaFxStaysInTheWindow = noClasses().that(areIn("org.lectern.app..")
            .and(DescribedPredicate.not(areIn("org.lectern.app.ui..").or(areIn("org.lectern.app.start.."))))).should()
            .dependOnClassesThat().resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp..");

    @ArchTest
    static final ArchRule theModelOfADocumentNeedsNothingButSpans = classes().that()
            .resideInAPackage("..document.model..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "..document.model..")
                    .or(DescribedPredicate.describe("spans", type -> type.getSimpleName().equals("TextRange"))));

    @Test
    void noTwoTypesHaveOneName() {
        var types = LECTERN.stream().filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, TreeMap::new,
                        Collectors.mapping(JavaClass::getPackageName, Collectors.toList())));
        types.values().removeIf(packages -> packages.size() == 1);
        assertEquals(Map.of(), types);
    }

    @Test
    void noPackageHasMoreThan25Files() {
        var packages = LECTERN.stream().filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        packages.values().removeIf(files -> files <= 25);
        assertEquals(Map.of(), packages);
    }

    /// The Unix domain socket of the window is a file, not a network.
    @ArchTest
    static final ArchRule theWindowsDoorIsAFile = noClasses().that().haveSimpleName("SingleInstance").should()
            .dependOnClassesThat(areIn("java.net..").and(DescribedPredicate.not(DescribedPredicate
                    .describe("Unix domain", type -> type.getSimpleName().matches("UnixDomainSocketAddress|"
                            + "StandardProtocolFamily|ProtocolFamily|SocketAddress")))));

    @ArchTest
    static final ArchRule nothingTalksToANetwork = noClasses().that().resideInAPackage("org.lectern..").and()
            .doNotHaveSimpleName("SingleInstance").should()
            .dependOnClassesThat(areIn("java.net..", "javax.net..", "java.nio.channels..").and(networked())).orShould()
            .callMethod(URL.class, "openStream");

    /// One that waits for a pipe or a file keeps its carrier, of which there are as many as processors.
    @ArchTest
    static final ArchRule threadsArePlatformThreads = noClasses().that().resideInAPackage("org.lectern..").should()
            .callMethod(Thread.class, "ofVirtual").orShould()
            .callMethod(Thread.class, "startVirtualThread", Runnable.class);

    private static DescribedPredicate<JavaClass> areIn(String... packages) {
        return resideInAnyPackage(packages);
    }

    private static DescribedPredicate<JavaClass> networked() {
        return DescribedPredicate.describe("open connections", type -> type.getSimpleName().matches(
                ".*(Socket|Http|Connection|InetAddress|NetworkInterface).*"));
    }

    private static ArchRule only(String room, String packages) {
        return noClasses().that().resideInAPackage("org.lectern.app..").and().resideOutsideOfPackage(APP + room + "..")
                .should().dependOnClassesThat().resideInAPackage(packages);
    }
}
