package org.huzhu.enrollment.coverage;

import jakarta.inject.Singleton;
import java.util.List;

/** Answers who was covered, when, as known when. */
@Singleton
public final class FindCoverage {
    private final Coverages coverages;

    FindCoverage(Coverages coverages) {
        this.coverages = coverages;
    }

    /** The rows that answer a question. */
    public List<CoverageSearch.Hit> find(CoverageSearch search) {
        return coverages.find(search);
    }
}
