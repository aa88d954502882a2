package org.huzhu.enrollment.plan.terms;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huzhu.enrollment.plan.PlanCode;
import org.huzhu.enrollment.plan.PlanVersion;
import org.huzhu.enrollment.plan.Plans;
import org.huzhu.enrollment.plan.Terms;
import org.huzhu.enrollment.plan.TermsFinding;
import org.huzhu.enrollment.plan.TermsReader;
import org.huzhu.terms.PlanTerms;
import org.huzhu.terms.PublishedTerms;
import org.huzhu.terms.ShippedCatalogue;
import org.huzhu.terms.ShippedPlan;
import org.huzhu.terms.catalogue.IllnessCatalogues;
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
    public Terms stored(String json) {
        return terms(PlanTerms.stored(json));
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
                Optional.of(published.plans().publishedCodes()),
                new PublishedIn(published.plans()));
    }

    @Override
    public String preview(Terms terms, Plans plans, String cases) {
        PlanTerms parsed = PlanTerms.stored(terms.json());
        IllnessCatalogues illnesses = ShippedCatalogue.load().illnesses();
        return PreviewJson.write(
                        TermsPreview.run(
                                parsed, illnesses, new PublishedIn(plans), PreviewCase.read(StrictJson.read(cases))),
                        illnesses)
                .toString();
    }

    @Override
    public List<Terms> shipped() {
        return ShippedCatalogue.load().plans().stream()
                .map(ShippedPlan::terms)
                .map(LibraryTermsReader::terms)
                .toList();
    }

    /** Plans that are published here; a draft is known to nobody else. */
    private record PublishedIn(Plans plans) implements PublishedTerms {
        @Override
        public Optional<PlanTerms> find(String code, int version) {
            return plans.find(new PlanCode(code), version).flatMap(PublishedIn::published);
        }

        @Override
        public Optional<PlanTerms> newest(String code) {
            if (!plans.publishedCodes().contains(code)) {
                return Optional.empty();
            }
            return plans.versions(new PlanCode(code)).stream()
                    .flatMap(version -> published(version).stream())
                    .reduce((first, second) -> second);
        }

        private static Optional<PlanTerms> published(PlanVersion version) {
            return version instanceof PlanVersion.Published
                    ? Optional.of(PlanTerms.stored(version.terms().json()))
                    : Optional.empty();
        }
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
