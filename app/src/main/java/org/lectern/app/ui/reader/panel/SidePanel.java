package org.lectern.app.ui.reader.panel;

import java.util.Map;
import java.util.Objects;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.language.Language;

/// The panel beside the pages: one of several ways to find one's way in the document, or nothing.
public final class SidePanel extends BorderPane {
    private final ObjectProperty<Side> shown = new SimpleObjectProperty<>();
    private final IntegerProperty wantedWidth = new SimpleIntegerProperty();
    private final Map<Side, Region> parts;
    private final ToggleGroup tabs = new ToggleGroup();
    private final Runnable left;
    private Side latest = Side.OUTLINE;

    /// @param parts what there is to be shown
    /// @param left run when the panel was closed from inside
    public SidePanel(Language language, Map<Side, Region> parts, Runnable left) {
        this.parts = Map.copyOf(parts);
        this.left = left;
        getStyleClass().add("side-panel");
        setTop(head(language));
        visibleProperty().bind(shown.isNotNull());
        shown.addListener((o, old, now) -> turnTo(now));
    }

    /// Null while the panel is closed.
    public ObjectProperty<Side> shownProperty() {
        return shown;
    }

    /// How wide the reader wants the panel, in pixels.
    public IntegerProperty wantedWidthProperty() {
        return wantedWidth;
    }

    /// Shows a part and gives it the focus.
    public void open(Side side) {
        shown.set(side);
        Objects.requireNonNull(parts.get(side), "every side has its part").requestFocus();
        if (!isFocusWithin()) { // there is nothing in it
            ((ToggleButton) tabs.getSelectedToggle()).requestFocus();
        }
    }

    /// Opens the panel as it was last, or closes it.
    public void toggle() {
        if (shown.get() == null) {
            open(latest);
        } else {
            close();
        }
    }

    /// Closes the panel and gives the focus back.
    public void close() {
        shown.set(null);
        left.run();
    }

    private void turnTo(@Nullable Side side) {
        if (side != null) {
            latest = side == Side.FIND ? latest : side;
            setCenter(parts.get(side));
            tabs.getToggles().stream().filter(tab -> tab.getUserData() == side).findFirst()
                    .ifPresent(tabs::selectToggle);
        }
    }

    private HBox head(Language language) {
        HBox head = new HBox();
        head.getStyleClass().add("side-tabs");
        for (Side side : Side.values()) {
            head.getChildren().add(tab(side, language));
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head.getChildren().addAll(space,
                new IconButton(Material2AL.CLOSE, language.text("side.close"), this::close));
        return head;
    }

    private ToggleButton tab(Side side, Language language) {
        ToggleButton tab = new ToggleButton(null, new FontIcon(side.icon()));
        tab.getStyleClass().addAll("button-icon", "flat");
        tab.setToggleGroup(tabs);
        tab.setUserData(side);
        tab.accessibleTextProperty().bind(language.text(side.words()));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(language.text(side.words()));
        tab.setTooltip(tooltip);
        tab.setOnAction(event -> open(side));
        return tab;
    }

    /// Closes the panel while the focus is in it.
    ///
    /// @return whether it was
    public boolean putAway() {
        boolean within = shown.get() != null && isFocusWithin();
        if (within) {
            close();
        }
        return within;
    }
}
