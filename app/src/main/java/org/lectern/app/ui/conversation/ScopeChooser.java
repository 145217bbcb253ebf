package org.lectern.app.ui.conversation;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.lectern.app.answering.Scope;
import org.lectern.app.desk.OpenDocument;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageName;
import org.lectern.app.document.model.Section;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.language.PageWords;

/// What may be asked about: everything, the pages up to the reader's, or some chapters. Space takes a chapter in or out.
final class ScopeChooser extends VBox {
    private static final double ROW = 28; // pixels, as the style sheet sets it
    private static final int ROWS = 8;

    private final ScopeViewModel model;
    private final Language language;
    private final RadioButton whole = new RadioButton();
    private final RadioButton upToHere = new RadioButton();
    private final ListView<Section> sections = new ListView<>();

    /// @param close puts the chooser away
    ScopeChooser(ScopeViewModel model, Language language, Runnable close) {
        this.model = model;
        this.language = language;
        getStyleClass().add("scope-chooser");
        Label title = new Label();
        title.textProperty().bind(language.text("scope.title"));
        title.getStyleClass().add("section-title");
        choices();
        sections();
        Label explanation = new Label();
        explanation.textProperty().bind(language.text("scope.explanation"));
        explanation.getStyleClass().add("quiet");
        RightToLeft.wrap(explanation);
        explanation.setMinHeight(USE_PREF_SIZE);
        Button done = new Button();
        done.textProperty().bind(language.text("settings.done"));
        done.getStyleClass().addAll("small", "button-outlined");
        done.setOnAction(event -> close.run());
        getChildren().setAll(title, whole, upToHere, sections, others(), explanation, done);
        model.scopeProperty().addListener((o, old, now) -> show());
        model.documentProperty().addListener((o, old, now) -> show());
        show();
    }

    private void choices() {
        ToggleGroup group = new ToggleGroup();
        whole.setToggleGroup(group);
        whole.textProperty().bind(language.text("scope.whole"));
        whole.setOnAction(event -> model.set(Scope.WHOLE));
        upToHere.setToggleGroup(group);
        upToHere.setId("scope-up-to-here");
        upToHere.textProperty().bind(Bindings.createStringBinding(this::upToHereWords, model.pageProperty(),
                model.documentProperty(), model.scopeProperty(), language.messagesProperty()));
        upToHere.setOnAction(event -> model.upToHere());
    }

    // Pressing it again moves it on to where the reader is by then.
    private String upToHereWords() {
        boolean flows = ScopeWords.flows(model.documentProperty().get());
        Document document = model.documentProperty().get();
        int page = model.pageProperty().get();
        return PageWords.of(document == null ? PageName.of(page) : document.nameOf(page),
                flows ? "scope.up-to-here.part" : "scope.up-to-here", language);
    }

    private void sections() {
        sections.setId("scope-sections");
        sections.accessibleTextProperty().bind(language.text("scope.chapters"));
        sections.setCellFactory(list -> new SectionCell(model));
        sections.setFixedCellSize(ROW);
        sections.prefHeightProperty()
                .bind(Bindings.min(Bindings.size(sections.getItems()), ROWS).multiply(ROW).add(2));
        sections.setMinHeight(USE_PREF_SIZE);
        sections.visibleProperty().bind(Bindings.isNotEmpty(sections.getItems()));
        sections.managedProperty().bind(sections.visibleProperty());
        sections.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Section section = sections.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && section != null && !model.isCovered(section)) {
                model.toggle(section);
                event.consume();
            }
        });
    }

    private VBox others() {
        Label title = new Label();
        title.textProperty().bind(language.text("scope.others"));
        title.getStyleClass().add("section-title");
        VBox boxes = new VBox(4);
        VBox others = new VBox(6, title, boxes);
        others.visibleProperty().bind(Bindings.isNotEmpty(model.others()));
        others.managedProperty().bind(others.visibleProperty());
        Runnable show = () -> boxes.getChildren().setAll(model.others().stream().map(this::box).toList());
        model.others().addListener((ListChangeListener<OpenDocument>) change -> show.run());
        model.together().addListener((SetChangeListener<Path>) change -> show.run());
        show.run();
        return others;
    }

    private CheckBox box(OpenDocument other) {
        CheckBox box = new CheckBox(other.title());
        box.setMnemonicParsing(false);
        box.getStyleClass().add("title");
        box.setSelected(model.together().contains(other.file()));
        box.setOnAction(event -> model.together(other, box.isSelected()));
        return box;
    }

    private void show() {
        Document document = model.documentProperty().get();
        List<Section> all = document == null ? List.of() : document.sections();
        if (!all.equals(sections.getItems())) {
            sections.getItems().setAll(all);
        }
        Scope scope = model.scopeProperty().get();
        whole.setSelected(scope.equals(Scope.WHOLE));
        upToHere.setSelected(scope instanceof Scope.UpToPage);
        sections.refresh();
    }

    /// Goes to where the reader is in the list, and puts the focus on the choice.
    void begin() {
        Document document = model.documentProperty().get();
        int end = document.pages().get(Math.clamp(model.pageProperty().get(), 1, document.pages().size()) - 1).span()
                .end();
        int here = (int) document.sections().stream().filter(section -> section.start() < end).count() - 1;
        sections.scrollTo(Math.max(0, here - 1));
        sections.getSelectionModel().select(Math.max(0, here));
        whole.requestFocus();
    }
}
