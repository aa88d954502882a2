package org.huzhu.terms;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.DateSpan;
import org.huzhu.terms.catalogue.CatalogueReference;
import org.huzhu.terms.json.CanonicalJson;
import org.huzhu.terms.json.Digest;
import org.huzhu.terms.json.Place;
import org.huzhu.terms.json.StrictJson;
import org.huzhu.terms.schema.SchemaFault;
import org.huzhu.terms.schema.TermsRefusal;
import org.huzhu.terms.schema.TermsSchema;
import org.huzhu.terms.schema.Text;

/**
 * The terms of one plan version, read from JSON that passed the published schema.
 *
 * <p>Immutable. Equal terms have an equal {@link #digest()}, whatever their white space or order of names.
 */
public final class PlanTerms {

    private final Place root;
    private final String canonical;
    private final Digest digest;

    private PlanTerms(JsonNode root) {
        this.root = Place.root(root);
        byte[] bytes = CanonicalJson.bytes(root);
        this.canonical = new String(bytes, StandardCharsets.UTF_8);
        this.digest = Digest.ofBytes(bytes);
    }

    /**
     * Reads terms and checks them against the schema; the rules beyond it are the linter's.
     *
     * @throws Refused with {@code JSON_MALFORMED}, or {@link TermsRefusal#TERMS_NOT_VALID} naming each fault by pointer
     */
    public static PlanTerms parse(String json) {
        return of(StrictJson.read(json));
    }

    /**
     * Reads terms that are a JSON tree already, such as the body of a request.
     *
     * @throws Refused with {@link TermsRefusal#TERMS_NOT_VALID} naming each fault by pointer
     */
    public static PlanTerms of(JsonNode json) {
        List<SchemaFault> faults = TermsSchema.PLAN_TERMS.faults(json);
        if (!faults.isEmpty()) {
            throw new Refused(
                    TermsRefusal.TERMS_NOT_VALID,
                    faults.stream().map(SchemaFault::toFault).toList());
        }
        return new PlanTerms(json.deepCopy());
    }

    /**
     * Reads terms that were valid when they were stored. Today's schema is not asked, so that what was published under an older
     * one can be read and replayed for ever.
     *
     * @throws Refused with {@code JSON_MALFORMED}
     */
    public static PlanTerms stored(String json) {
        return new PlanTerms(StrictJson.read(json));
    }

    /** Returns the plan's code. */
    public String code() {
        return root.at("plan").at("code").getText();
    }

    /** Returns the plan kind, such as HOSPITAL. */
    public String kind() {
        return root.at("plan").at("kind").getText();
    }

    /** Returns the GB/T 2260 code of the region. */
    public String region() {
        return root.at("plan").at("region").getText();
    }

    /** Returns the plan's name. */
    public Text name() {
        return Text.at(root.at("plan").at("name"));
    }

    /** Returns the summary, if there is one. */
    public Optional<Text> summary() {
        Place summary = root.at("plan").at("summary");
        return summary.exists() ? Optional.of(Text.at(summary)) : Optional.empty();
    }

    /** Returns the days on which cover of this version may start. */
    public DateSpan effective() {
        Place effective = root.at("effective");
        return new DateSpan(
                effective.at("from").getDate(), effective.at("to").asDate().orElse(null));
    }

    /** Returns what is due and who pays. */
    public Contribution contribution() {
        return Contribution.at(root.at("contribution"));
    }

    /** Returns who may be enrolled. */
    public Eligibility eligibility() {
        return Eligibility.at(root.at("eligibility"));
    }

    /** Returns how many must take part. */
    public Participation participation() {
        return Participation.at(root.at("participation"));
    }

    /** Returns when cover starts and how long it lasts. */
    public CoverPeriod period() {
        return CoverPeriod.at(root.at("period"));
    }

    /** Returns the plan's observation period; a benefit may have its own. */
    public Observation observation() {
        return Observation.at(root.at("observation"));
    }

    /** Returns until when a claim may be filed. */
    public Filing filing() {
        return Filing.at(root.at("filing"));
    }

    /** Returns the plans of which one must be held first; empty when none. */
    public List<String> basePlans() {
        return root.at("requires").at("basePlans").asTexts();
    }

    /** Returns the versions of the illness catalogues that the benefits name. */
    public List<CatalogueReference> catalogues() {
        return root.at("catalogues").items().stream()
                .map(CatalogueReference::at)
                .toList();
    }

    /** Returns the headings of the benefits, in the order of the terms. */
    public List<BenefitHeading> benefits() {
        return root.at("benefits").items().stream().map(BenefitHeading::at).toList();
    }

    /** Returns the notes. */
    public List<Note> notes() {
        return root.at("notes").items().stream().map(Note::at).toList();
    }

    /** Returns the notes about values that no source gives. */
    public List<Note> assumptions() {
        return notes().stream()
                .filter(note -> note.kind() == Note.Kind.ASSUMPTION)
                .toList();
    }

    /** Returns the canonical JSON (RFC 8785): what is stored, sent and digested. */
    public String canonicalJson() {
        return canonical;
    }

    /** Returns the SHA-256 of the canonical JSON. */
    public Digest digest() {
        return digest;
    }

    /** Returns the terms as a cursor at their root. */
    public Place root() {
        return root;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlanTerms terms && digest.equals(terms.digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }

    @Override
    public String toString() {
        return code() + " " + digest;
    }
}
