package org.huzhu.devstack;

/** Told about the steps of a long command. Called from several threads. */
public interface Progress {

    /** Something begins that may take a while. */
    void begins(String what);

    /** Something that began has ended, after so many seconds. */
    void done(String what, double seconds);

    /** A line worth reading. */
    void says(String line);

    /** Returns a progress that tells nobody. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void begins(String what) {}

            @Override
            public void done(String what, double seconds) {}

            @Override
            public void says(String line) {}
        };
    }
}
