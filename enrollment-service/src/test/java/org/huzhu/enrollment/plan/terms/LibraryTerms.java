package org.huzhu.enrollment.plan.terms;

import org.huzhu.enrollment.plan.TermsReader;

/** The reader of terms that the service has. */
public final class LibraryTerms {
    private LibraryTerms() {}

    /** A reader with the plan-terms library. */
    public static TermsReader reader() {
        return new LibraryTermsReader();
    }
}
