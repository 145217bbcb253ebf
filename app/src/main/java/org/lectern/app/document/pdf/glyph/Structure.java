package org.lectern.app.document.pdf.glyph;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// What the structure tree of a document says about the marked content of its pages, and of the forms drawn on them: the text
/// that an element stands for, whatever is drawn in it (ISO 32000-1, 14.7.4 and 14.9.4).
public final class Structure {
    private static final Logger LOG = Logger.getLogger(Structure.class.getName());
    private static final COSName PARENT_TREE = COSName.getPDFName("ParentTree");
    private static final COSName NUMBERS = COSName.getPDFName("Nums");
    private static final COSName LIMITS = COSName.getPDFName("Limits");
    private static final int DEEPEST = 100; // levels of a tree
    private static final int MOST_STEPS = 100_000; // for one number, through a tree that may loop

    private final @Nullable COSDictionary tree;
    private final Map<Integer, Optional<COSArray>> entries = new HashMap<>(); // by the numbers of pages and forms
    private final IdentityHashMap<COSDictionary, Said> told = new IdentityHashMap<>(); // elements whose words are written, and where
    private int uses; // of pages and forms
    private int steps;

    private Structure(@Nullable COSDictionary tree) {
        this.tree = tree;
    }

    /// An element with words of its own.
    ///
    /// @param element as the file has it, the same for all of its content
    /// @param content number of a part of it
    record Said(COSDictionary element, String text, Marked marked, int content) {
        /// Whether it is the same part in another use, such as that of a form which is drawn twice.
        boolean repeats(Said before) {
            return content == before.content() && marked.elements() == before.marked().elements()
                    && marked.use() != before.marked().use();
        }
    }

    /// The marked content of a page, or of a form, which counts by itself.
    ///
    /// @param elements by the numbers of the content
    /// @param use another one each time that a page or a form is drawn
    record Marked(@Nullable COSArray elements, int use) {
        /// The outermost element around some content that has words of its own; one around others says nothing by having none.
        Optional<Said> around(int content) {
            if (elements == null || content < 0 || content >= elements.size()) {
                return Optional.empty();
            }
            var said = Optional.<Said>empty();
            COSBase at = elements.getObject(content);
            for (var depth = 0; depth < DEEPEST && at instanceof COSDictionary element; depth++) {
                var text = element.getString(COSName.ACTUAL_TEXT);
                said = text == null || (depth > 0 && text.isBlank())
                        ? said
                        : Optional.of(new Said(element, text, this, content));
                at = element.getDictionaryObject(COSName.P);
            }
            return said;
        }
    }

    public static Structure of(PDDocument pdf) {
        try {
            var root = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
            return new Structure(root == null ? null : root.getCOSDictionary(PARENT_TREE));
        } catch (RuntimeException | StackOverflowError e) { // a damaged tree costs what it says only
            LOG.log(Level.WARNING, "structure not readable", e);
            return new Structure(null);
        }
    }

    /// @param content a page or a form that is drawn now
    Marked of(COSDictionary content) {
        var number = content.getInt(COSName.STRUCT_PARENTS, -1);
        var elements = tree == null || number < 0
                ? Optional.<COSArray>empty()
                : entries.computeIfAbsent(number, key -> find(tree, key));
        return new Marked(elements.orElse(null), uses++);
    }

    private Optional<COSArray> find(COSDictionary root, int number) {
        try {
            steps = 0;
            return Optional.ofNullable(entry(root, number, 0));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.WARNING, "structure not readable", e);
            return Optional.empty();
        }
    }

    /// Whether the words of an element are still to be written: those of one that goes on over several pages stand on the first
    /// where it shows something; those of a form stand wherever it is drawn.
    boolean isNew(Said said) {
        var before = told.putIfAbsent(said.element(), said);
        if (before != null && said.repeats(before)) {
            told.put(said.element(), said);
            return true;
        }
        return before == null;
    }

    /// The entry of a number tree.
    private @Nullable COSArray entry(COSDictionary node, int key, int depth) {
        steps++;
        if (depth > DEEPEST || steps > MOST_STEPS || !mayHold(node.getCOSArray(LIMITS), key)) {
            return null;
        }
        var numbers = node.getCOSArray(NUMBERS);
        for (var i = 0; numbers != null && i + 1 < numbers.size(); i += 2) {
            if (numbers.getObject(i) instanceof COSInteger number && number.intValue() == key) {
                return numbers.getObject(i + 1) instanceof COSArray found ? found : null;
            }
        }
        var kids = node.getCOSArray(COSName.KIDS);
        for (var i = 0; kids != null && i < kids.size(); i++) {
            var found = kids.getObject(i) instanceof COSDictionary kid ? entry(kid, key, depth + 1) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static boolean mayHold(@Nullable COSArray limits, int key) {
        return limits == null || limits.size() < 2 || (key >= limits.getInt(0) && key <= limits.getInt(1, key));
    }
}
