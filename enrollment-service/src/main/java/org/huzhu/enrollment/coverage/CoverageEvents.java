package org.huzhu.enrollment.coverage;

import java.util.List;

/** Tells the other services about coverages. */
public interface CoverageEvents {
    /** These coverages are new or corrected. */
    void changed(List<Coverage> coverages);
}
