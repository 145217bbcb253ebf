package org.lectern.app.ui.control;

import java.util.List;
import java.util.Locale;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.TextBlock;

/// A piece of text as it was read from a page.
///
/// @param number in reading order, from 1
/// @param lines where it stands, line by line
public record ReadBlock(Kind kind, int number, List<PageRegion> lines) {
    /// As what it was read.
    public enum Kind {
        TEXT, HEADING, ITEM, ROW, NOTE;

        public static Kind of(TextBlock block) {
            return switch (block) {
                case TextBlock.Heading _ -> HEADING;
                case TextBlock.ListItem _ -> ITEM;
                case TextBlock.TableRow _ -> ROW;
                case TextBlock.Footnote _ -> NOTE;
                case TextBlock.Paragraph _,TextBlock.Preformatted _,TextBlock.Quotation _ -> TEXT;
            };
        }

        /// Its name in the keys of texts.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        String style() {
            return "read-" + key();
        }
    }
}
