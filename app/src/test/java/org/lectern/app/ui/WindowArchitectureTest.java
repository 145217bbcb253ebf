package org.lectern.app.ui;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The arrows inside the window.
@AnalyzeClasses(packages = "org.lectern.app.ui", importOptions = ImportOption.DoNotIncludeTests.class)
class WindowArchitectureTest {
    @ArchTest
    static final ArchRule noCycles = slices().matching("org.lectern.app.ui.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule viewModelsNeedNoToolkit = noClasses().that().haveSimpleNameEndingWith("ViewModel").should()
            .dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..");

    /// The view models of what is open, asked and remembered begin no work, load no engine and touch no library: the desk does.
    @ArchTest
    static final ArchRule mirrorsOfTheDeskDoNothingThemselves = noClasses().that()
            .haveNameMatching(".*\\.(DeskViewModel|DocumentViewModel|ConversationViewModel|ExchangeViewModel|"
                    + "ScopeViewModel|FollowUpViewModel|LibraryViewModel|CollectionsViewModel|ImportViewModel)")
            .should().dependOnClassesThat().resideInAnyPackage("java.util.concurrent..", "..desk.work..").orShould()
            .dependOnClassesThat().haveNameMatching(".*\\.(Thread|FocusEngine|StudiedText|EngineSource|Database)")
            .orShould().callMethodWhere(describe("a library is asked",
                    call -> call.getTargetOwner().getSimpleName().equals("Library")));

    @ArchTest
    static final ArchRule controlsKnowNoOtherPartOfTheWindow = noClasses().that().resideInAPackage("..ui.control..")
            .should().dependOnClassesThat().resideInAnyPackage("..ui.shell..", "..ui.library..", "..ui.reader..",
                    "..ui.conversation..", "..ui.evidence..", "..ui.settings..", "..ui.error..");
}
