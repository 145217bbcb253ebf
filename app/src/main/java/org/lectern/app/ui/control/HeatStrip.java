package org.lectern.app.ui.control;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.PseudoClass;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.util.Duration;

/// Relevance over the whole document at a glance: one cell per chunk, or for some where there is not room enough, hotter where the answer
/// looked. Click or arrow keys and Enter lead to the chunk; drawn over it, the pages follow.
public final class HeatStrip extends Region {
    private static final PseudoClass SLIM = PseudoClass.getPseudoClass("slim");
    private static final double TOP = 16; // pixels kept free above the cells for the numbers of the passages
    private static final StyleablePropertyFactory<HeatStrip> FACTORY = new StyleablePropertyFactory<>(
            Region.getClassCssMetaData());

    private final StyleableProperty<Color> low = colour("low", "-heat-low", s -> s.low);
    private final StyleableProperty<Color> mid = colour("mid", "-heat-mid", s -> s.mid);
    private final StyleableProperty<Color> high = colour("high", "-heat-high", s -> s.high);
    private final StyleableProperty<Color> waiting = colour("waiting", "-heat-waiting", s -> s.waiting);
    private final StyleableProperty<Color> ink = colour("ink", "-heat-ink", s -> s.ink);
    private final ObjectProperty<Heat> heat = new SimpleObjectProperty<>(this, "heat", Heat.NONE);
    private final Canvas canvas = new Canvas();
    private final Tooltip tooltip = new Tooltip();
    private IntFunction<String> describe = Integer::toString;
    private IntConsumer onJump = chunk -> {};
    private IntConsumer onPass = chunk -> {};
    private int cursor = -1;
    private boolean slim;

    public HeatStrip() {
        getStyleClass().add("heat-strip");
        setAccessibleRole(AccessibleRole.SLIDER);
        setFocusTraversable(true);
        getChildren().add(canvas);
        tooltip.setShowDelay(Duration.millis(120));
        RightToLeft.wrap(tooltip);
        tooltip.setMaxWidth(380);
        Tooltip.install(this, tooltip);
        heat.addListener((o, old, now) -> showHeat());
        focusedProperty().addListener((o, old, now) -> draw());
        setOnMouseMoved(this::hover);
        setOnMouseClicked(this::click);
        setOnDragDetected(event -> jump(chunkAt(event.getX())));
        setOnMouseDragged(this::drawOver);
        setOnKeyPressed(this::press);
    }

    public ObjectProperty<Heat> heatProperty() {
        return heat;
    }

    /// What the tooltip and a screen reader say of a chunk.
    public void setDescribe(IntFunction<String> describe) {
        this.describe = describe;
    }

    public void setOnJump(IntConsumer onJump) {
        this.onJump = onJump;
    }

    /// @param onPass hears of the chunks over which the pointer is drawn
    public void setOnPass(IntConsumer onPass) {
        this.onPass = onPass;
    }

    /// Leaves nothing but the cells: no numbers of passages above them.
    public void setSlim(boolean slim) {
        this.slim = slim;
        pseudoClassStateChanged(SLIM, slim);
        marks().forEach(mark -> mark.setVisible(!slim));
        draw();
    }

    private int chunkAt(double x) {
        return columns().chunkAt(x);
    }

    private HeatColumns columns() {
        return new HeatColumns(heat.get(), getWidth());
    }

    private void showHeat() {
        getChildren().setAll(canvas);
        heat.get().marks().forEach((chunk, number) -> getChildren().add(new Mark(chunk, number)));
        marks().forEach(mark -> mark.setVisible(!slim));
        cursor = Math.min(cursor, heat.get().chunks() - 1);
        draw();
        requestLayout();
    }

    private void hover(MouseEvent event) {
        int chunk = chunkAt(event.getX());
        tooltip.setText(chunk < 0 ? "" : describe.apply(chunk));
    }

    private void click(MouseEvent event) {
        jump(chunkAt(event.getX()));
    }

    private void drawOver(MouseEvent event) {
        int chunk = chunkAt(event.getX());
        if (chunk >= 0 && chunk != cursor && !event.isStillSincePress()) {
            moveTo(chunk);
            onPass.accept(chunk);
        }
    }

    private void jump(int chunk) {
        requestFocus();
        moveTo(chunk);
        jump();
    }

    private void press(KeyEvent event) {
        int last = heat.get().chunks() - 1;
        switch (event.getCode()) {
            case LEFT -> moveTo(columns().beside(cursor, -1));
            case RIGHT -> moveTo(columns().beside(cursor, 1));
            case HOME -> moveTo(Math.min(0, last));
            case END -> moveTo(last);
            case ENTER, SPACE -> jump();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void moveTo(int chunk) {
        cursor = chunk;
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING);
        draw();
    }

    private void jump() {
        if (cursor >= 0 && cursor < heat.get().chunks()) {
            onJump.accept(cursor);
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.VALUE_STRING && cursor >= 0 && cursor < heat.get().chunks()) {
            return describe.apply(cursor);
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            draw();
        }
        placeMarks();
    }

    // Above their cells, from left to right, moved aside where they would lie over one another.
    private void placeMarks() {
        double free = 0;
        for (Mark mark : marks()) {
            double middle = (columns().of(mark.chunk) + 0.5) * columns().cell();
            mark.autosize();
            double wanted = Math.min(middle - mark.getWidth() / 2, getWidth() - mark.getWidth());
            mark.relocate(Math.max(free, wanted), 1);
            free = mark.getLayoutX() + mark.getWidth() + 1;
        }
    }

    private List<Mark> marks() {
        return getChildren().stream().filter(Mark.class::isInstance).map(Mark.class::cast)
                .sorted(Comparator.comparingInt(mark -> mark.chunk)).toList();
    }

    private void draw() {
        new HeatPainter(low.getValue(), mid.getValue(), high.getValue(), waiting.getValue(), ink.getValue())
                .paint(canvas, columns(), slim ? 0 : TOP, isFocused() ? cursor : -1);
    }

    private StyleableProperty<Color> colour(String name, String css,
            Function<HeatStrip, StyleableProperty<Color>> property) {
        StyleableProperty<Color> colour = FACTORY.createStyleableColorProperty(this, name, css, property);
        ((ObservableValue<?>) colour).addListener(o -> draw());
        return colour;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    /// The number of a passage above its cell.
    private static final class Mark extends Label {
        private final int chunk;

        Mark(int chunk, int number) {
            super(Integer.toString(number));
            this.chunk = chunk;
            getStyleClass().setAll("strip-mark", EvidenceStyle.of(number));
            setMouseTransparent(true);
        }
    }
}
