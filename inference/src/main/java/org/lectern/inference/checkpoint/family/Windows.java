package org.lectern.inference.checkpoint.family;

/// Which layers of a family see a window, where its file names one and does not say which.
public enum Windows {
    NO_LAYER {
        @Override
        boolean has(int layer, int period) {
            return false;
        }
    },
    EVERY_LAYER {
        @Override
        boolean has(int layer, int period) {
            return true;
        }
    },
    /// All but the last of each period.
    ALL_BUT_ONE {
        @Override
        boolean has(int layer, int period) {
            return (layer + 1) % period != 0;
        }
    };

    /// @param period of layers
    abstract boolean has(int layer, int period);
}
