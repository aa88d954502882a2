package org.huzhu.enrollment.plan.terms;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.enrollment.plan.PlanCode;
import org.huzhu.enrollment.plan.PlanVersion;
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
import org.huzhu.terms.lint.LintSurroundings;
import org.huzhu.terms.lint.PlanLinter;
import org.huzhu.terms.lint.Severity;
import org.huzhu.terms.preview.PreviewCase;
import org.huzhu.terms.preview.PreviewJson;
import org.huzhu.terms.preview.TermsPreview;

/** Reads terms with the plan-terms library. */
@Singleton
class LibraryTermsReader implements TermsReader {
    @Override
    public Terms read(String json) {
        return terms(PlanTerms.parse(json));
    }

    @Override
    public List<TermsFinding> lint(Terms terms, List<PlanVersion.Published> published) {
        List<LintSurroundings.OtherVersion> others = published.stream()
                .map(version -> new LintSurroundings.OtherVersion(
                        version.number(), version.terms().effective()))
                .toList();
        LintSurroundings surroundings =
                new LintSurroundings(ShippedCatalogue.load().illnesses(), others, Optional.empty());
        return PlanLinter.lint(terms.json(), surroundings).findings().stream()
                .map(LibraryTermsReader::finding)
                .toList();
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
