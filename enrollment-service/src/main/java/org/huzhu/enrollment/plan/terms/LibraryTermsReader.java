package org.huzhu.enrollment.plan.terms;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huzhu.enrollment.plan.PlanCode;
import org.huzhu.enrollment.plan.Terms;
import org.huzhu.enrollment.plan.TermsFinding;
import org.huzhu.enrollment.plan.TermsReader;
import org.huzhu.terms.PlanTerms;
import org.huzhu.terms.ShippedCatalogue;
import org.huzhu.terms.ShippedPlan;
import org.huzhu.terms.catalogue.IllnessCatalogues;
import org.huzhu.terms.explain.LineExplainer;
import org.huzhu.terms.json.StrictJson;
import org.huzhu.terms.lint.Finding;
import org.huzhu.terms.lint.LintReport;
import org.huzhu.terms.lint.LintSurroundings;
import org.huzhu.terms.lint.PlanLinter;
import org.huzhu.terms.lint.Severity;
import org.huzhu.terms.preview.PreviewCase;
import org.huzhu.terms.preview.PreviewJson;
import org.huzhu.terms.preview.TermsPreview;

/** Reads terms with the plan-terms library. */
@Singleton
class LibraryTermsReader implements TermsReader {
    private static final Set<String> UNREADABLE = Set.of("EFFECTIVE_GOES_BACK", "DAY_UNKNOWN", "PRICE_MISSING");

    @Override
    public Terms read(String json) {
        return terms(PlanTerms.parse(json));
    }

    @Override
    public Terms readDraft(String json, Surroundings surroundings) {
        LintReport report = PlanLinter.lint(json, surroundings(surroundings));
        if (report.errors().stream().anyMatch(LibraryTermsReader::isUnreadable)) {
            report.requirePublishable();
        }
        return read(json);
    }

    /** What keeps terms from being read at all; any other fault a draft may have. */
    private static boolean isUnreadable(Finding finding) {
        return finding.code().startsWith("SCHEMA_") || UNREADABLE.contains(finding.code());
    }

    @Override
    public List<TermsFinding> lint(Terms terms, Surroundings surroundings) {
        return PlanLinter.lint(terms.json(), surroundings(surroundings)).findings().stream()
                .map(LibraryTermsReader::finding)
                .toList();
    }

    private static LintSurroundings surroundings(Surroundings published) {
        return new LintSurroundings(
                ShippedCatalogue.load().illnesses(),
                published.versions().stream()
                        .map(version -> new LintSurroundings.OtherVersion(version.number(), version.effective()))
                        .toList(),
                Optional.of(published.benefitsByPlan().keySet()),
                published.benefitsByPlan());
    }

    @Override
    public String preview(Terms terms, String cases) {
        PlanTerms parsed = PlanTerms.parse(terms.json());
        IllnessCatalogues illnesses = ShippedCatalogue.load().illnesses();
        return PreviewJson.write(
                        TermsPreview.run(parsed, illnesses, PreviewCase.read(StrictJson.read(cases))),
                        LineExplainer.of(parsed, illnesses))
                .toString();
    }

    @Override
    public List<Terms> shipped() {
        return ShippedCatalogue.load().plans().stream()
                .map(ShippedPlan::terms)
                .map(LibraryTermsReader::terms)
                .toList();
    }

    private static Terms terms(PlanTerms terms) {
        return new Terms(
                new PlanCode(terms.code()),
                terms.kind(),
                terms.region(),
                terms.name().zh(),
                terms.name().en(),
                terms.effective(),
                terms.canonicalJson(),
                terms.digest().hex(),
                EnrollmentPart.of(terms));
    }

    private static TermsFinding finding(Finding finding) {
        return new TermsFinding(
                finding.pointer(),
                finding.code(),
                finding.severity() == Severity.ERROR ? TermsFinding.Weight.ERROR : TermsFinding.Weight.WARNING,
                finding.text().zh(),
                finding.text().en(),
                Map.copyOf(finding.params()));
    }
}
