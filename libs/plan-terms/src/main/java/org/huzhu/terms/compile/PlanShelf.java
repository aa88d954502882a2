package org.huzhu.terms.compile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.huzhu.benefit.plan.CompiledPlan;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.terms.PlanTerms;
import org.huzhu.terms.ShippedCatalogue;
import org.huzhu.terms.ShippedPlan;
import org.huzhu.terms.catalogue.IllnessCatalogues;
import org.huzhu.terms.json.Digest;
import org.huzhu.terms.schema.TermsRefusal;

/**
 * Plan versions by the digest of their terms, each compiled once. Safe for many threads.
 *
 * <p>Terms that are not on the shelf are asked for by digest, so that a service keeps them where it likes.
 */
public final class PlanShelf {

    private final IllnessCatalogues illnesses;
    private final TermsByDigest source;
    private final Map<Digest, Shelved> shelved = new ConcurrentHashMap<>();

    /** Where stored terms are found that are not on the shelf yet; they were checked when they were stored. */
    @FunctionalInterface
    public interface TermsByDigest {

        /** Finds the JSON of terms; empty when nobody knows them. */
        Optional<String> find(Digest digest);
    }

    /**
     * A plan version on the shelf.
     *
     * @param terms its terms
     * @param plan its terms compiled
     */
    public record Shelved(PlanTerms terms, CompiledPlan plan) {}

    /** Makes an empty shelf. */
    public PlanShelf(IllnessCatalogues illnesses, TermsByDigest source) {
        this.illnesses = illnesses;
        this.source = source;
    }

    /** Makes a shelf with the plans that ship with Huzhu. */
    public static PlanShelf ofShipped() {
        ShippedCatalogue shipped = ShippedCatalogue.load();
        PlanShelf shelf = new PlanShelf(shipped.illnesses(), digest -> Optional.empty());
        shipped.plans().stream().map(ShippedPlan::terms).forEach(shelf::put);
        return shelf;
    }

    /**
     * Compiles terms and keeps them.
     *
     * @throws Refused with {@link TermsRefusal#TERMS_NOT_VALID} when they do not compile
     */
    public CompiledPlan put(PlanTerms terms) {
        return shelve(terms).plan();
    }

    private Shelved shelve(PlanTerms terms) {
        return shelved.computeIfAbsent(
                terms.digest(), digest -> new Shelved(terms, PlanCompiler.compile(terms, illnesses)));
    }

    /**
     * Finds a plan version.
     *
     * @throws Refused with {@link TermsRefusal#TERMS_NOT_FOUND} when nobody knows the digest, or knows other terms by it
     */
    public Shelved get(Digest digest) {
        Shelved known = shelved.get(digest);
        if (known != null) {
            return known;
        }
        PlanTerms terms = source.find(digest)
                .map(PlanTerms::stored)
                .filter(found -> found.digest().equals(digest))
                .orElseThrow(() -> new Refused(
                        TermsRefusal.TERMS_NOT_FOUND,
                        Map.of("digest", digest.hex()),
                        List.of(Fault.at("", "TERMS_NOT_FOUND", Map.of("digest", digest.hex())))));
        return shelve(terms);
    }

    /** Finds a compiled plan version by the hex digits of its terms' digest. */
    public CompiledPlan plan(String digestHex) {
        return get(new Digest(digestHex)).plan();
    }

    /** Returns the illness catalogues that plans are compiled with. */
    public IllnessCatalogues illnesses() {
        return illnesses;
    }
}
