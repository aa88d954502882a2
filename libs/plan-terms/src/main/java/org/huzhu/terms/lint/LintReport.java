package org.huzhu.terms.lint;

import java.util.List;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.terms.schema.TermsRefusal;

/**
 * What the linter found.
 *
 * @param findings errors first, then by place
 */
public record LintReport(List<Finding> findings) {

    /** Copies the findings. */
    public LintReport {
        findings = List.copyOf(findings);
    }

    /** Returns what stands in the way of a publication. */
    public List<Finding> errors() {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    /** Returns what the administrator should look at. */
    public List<Finding> warnings() {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .toList();
    }

    /** Tells whether nothing stands in the way of a publication. */
    public boolean isPublishable() {
        return errors().isEmpty();
    }

    /**
     * Refuses terms that have errors.
     *
     * @throws Refused with {@link TermsRefusal#TERMS_NOT_VALID} and every error
     */
    public void requirePublishable() {
        if (!isPublishable()) {
            throw new Refused(
                    TermsRefusal.TERMS_NOT_VALID,
                    errors().stream().map(Finding::toFault).toList());
        }
    }
}
