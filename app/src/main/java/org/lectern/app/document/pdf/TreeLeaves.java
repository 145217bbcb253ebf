package org.lectern.app.document.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/// The pairs of a tree of numbers or names (ISO 32000-1, 7.9.6 and 7.9.7), each node once, so that a tree that bites its tail ends.
final class TreeLeaves {
    private static final int MOST = 100_000; // nodes, and pairs

    private TreeLeaves() {}

    /// What belongs to a number or name.
    record Pair(COSBase key, COSDictionary value) {}

    /// @param leaf the entry of nodes that holds pairs: /Nums or /Names
    static List<Pair> of(COSDictionary root, COSName leaf) {
        var pairs = new ArrayList<Pair>();
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<COSDictionary>();
        open.push(root);
        while (!open.isEmpty() && seen.size() < MOST && pairs.size() < MOST) {
            var node = open.pop();
            if (!seen.add(node)) {
                continue;
            }
            if (node.getDictionaryObject(leaf) instanceof COSArray array) {
                add(array, pairs);
            }
            if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
                for (var i = kids.size() - 1; i >= 0; i--) {
                    if (kids.getObject(i) instanceof COSDictionary kid) {
                        open.push(kid);
                    }
                }
            }
        }
        return pairs;
    }

    private static void add(COSArray array, List<Pair> pairs) {
        for (var i = 0; i + 1 < array.size() && pairs.size() < MOST; i += 2) {
            var key = array.getObject(i);
            if (key != null && array.getObject(i + 1) instanceof COSDictionary value) {
                pairs.add(new Pair(key, value));
            }
        }
    }
}
