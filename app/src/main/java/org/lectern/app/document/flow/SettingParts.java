package org.lectern.app.document.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lectern.app.document.model.Formula;
import org.lectern.app.document.model.Typesetting;
import org.lectern.app.document.model.Typesetting.Face;
import org.lectern.app.document.model.Typesetting.Picture;
import org.lectern.app.document.model.Typesetting.Reading;
import org.lectern.inference.api.TextRange;

/// How a part of a text is set, and on which pages its pictures stand.
final class SettingParts {
    private SettingParts() {}

    /// What holds before an offset.
    static Typesetting first(Typesetting setting, int end) {
        return new Typesetting(within(setting.faces(), Face::span, end),
                setting.shapes().stream().filter(shape -> shape.start() < end).toList(),
                within(setting.pictures(), Picture::words, end), within(setting.readings(), Reading::base, end),
                within(setting.formulas(), Formula::span, end), setting.vertical() < end ? setting.vertical() : -1);
    }

    private static <T> List<T> within(List<T> things, Function<? super T, TextRange> span, int end) {
        return things.stream().filter(thing -> span.apply(thing).end() <= end).toList();
    }

    /// The same with the pages of its pictures.
    static Typesetting onPages(Typesetting setting, List<PageStart> starts) {
        var placed = new ArrayList<Picture>();
        var page = 1;
        for (var picture : setting.pictures()) {
            while (page < starts.size() && isReached(starts.get(page), picture, placed.size())) {
                page++;
            }
            placed.add(new Picture(page, picture.offset(), picture.words(), picture.source(), picture.width(),
                    picture.height()));
        }
        return new Typesetting(setting.faces(), setting.shapes(), placed, setting.readings(), setting.formulas(),
                setting.vertical());
    }

    /// @param index of the picture
    private static boolean isReached(PageStart page, Picture picture, int index) {
        return page.pictures() < 0 ? page.offset() <= picture.offset() : page.pictures() <= index;
    }
}
