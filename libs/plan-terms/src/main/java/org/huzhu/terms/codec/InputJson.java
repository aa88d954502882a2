package org.huzhu.terms.codec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.huzhu.benefit.DeterminationInput;
import org.huzhu.benefit.Stage;
import org.huzhu.benefit.held.AccumulatorKey;
import org.huzhu.benefit.held.AccumulatorKind;
import org.huzhu.benefit.held.Accumulators;
import org.huzhu.benefit.held.CoverageId;
import org.huzhu.benefit.held.HeldCoverage;
import org.huzhu.benefit.held.HeldCoverage.ObservationWaiver;
import org.huzhu.benefit.held.PlanVersionId;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kernel.time.DateSpan;
import org.huzhu.terms.catalogue.CatalogueReference;
import org.huzhu.terms.catalogue.IllnessCatalogue;
import org.huzhu.terms.compile.PlanShelf;
import org.huzhu.terms.json.Digest;
import org.huzhu.terms.json.Place;
import org.huzhu.terms.schema.TermsRefusal;

/** The input of a determination, in JSON: facts in full, plans and catalogues by version and digest. */
final class InputJson {

    static final String FORMAT = "huzhu-determination-input/1";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final PlanShelf shelf;

    InputJson(PlanShelf shelf) {
        this.shelf = shelf;
    }

    ObjectNode write(DeterminationInput input, String engineVersion) {
        ObjectNode node = NODES.objectNode();
        node.put("format", FORMAT);
        node.put("engineVersion", engineVersion);
        node.put("stage", input.stage().name());
        node.put("decidedOn", input.decidedOn().toString());
        node.set("event", EventJson.write(input.event()));
        ArrayNode coverages = node.putArray("coverages");
        SortedMap<String, Digest> catalogues = new TreeMap<>();
        input.coverages().stream()
                .sorted(Comparator.comparing((HeldCoverage held) -> held.id().toString())
                        .thenComparing(held -> held.period().from()))
                .forEach(held -> coverages.add(coverage(held, catalogues)));
        ArrayNode named = node.putArray("catalogues");
        catalogues.forEach((reference, digest) ->
                named.addObject().put("catalogue", reference).put("digest", digest.hex()));
        node.set("accumulators", changes(input.accumulators().entries()));
        return node;
    }

    DeterminationInput read(Place input) {
        if (!input.at("format").getText().equals(FORMAT)) {
            throw new IllegalStateException("not of the format " + FORMAT);
        }
        List<HeldCoverage> coverages = new ArrayList<>();
        SortedMap<String, Digest> catalogues = new TreeMap<>();
        for (Place item : input.at("coverages").items()) {
            coverages.add(coverage(item, catalogues));
        }
        sameCatalogues(input.at("catalogues"), catalogues);
        List<Accumulators.Change> used = new ArrayList<>();
        for (Place item : input.at("accumulators").items()) {
            used.add(change(item));
        }
        return new DeterminationInput(
                input.at("stage").getConstant(Stage.class),
                input.at("decidedOn").getDate(),
                EventJson.read(input.at("event")),
                coverages,
                Accumulators.sum(used));
    }

    private ObjectNode coverage(HeldCoverage held, SortedMap<String, Digest> catalogues) {
        Digest terms = new Digest(held.plan().termsDigest());
        collect(terms, catalogues);
        ObjectNode node = NODES.objectNode();
        node.put("coverageId", held.id().toString());
        node.put("planVersionId", held.planVersion().toString());
        node.put("planCode", held.plan().code());
        node.put("termsDigest", terms.hex());
        node.put("shares", held.shares());
        node.put("from", held.period().from().toString());
        LocalDate until = held.period().until();
        if (until != null) {
            node.put("to", until.toString());
        }
        node.put("observationFrom", held.observationFrom().toString());
        node.put("observationWaiver", held.waiver().name());
        return node;
    }

    private HeldCoverage coverage(Place item, SortedMap<String, Digest> catalogues) {
        Digest terms = new Digest(item.at("termsDigest").getText());
        collect(terms, catalogues);
        return new HeldCoverage(
                new CoverageId(UUID.fromString(item.at("coverageId").getText())),
                new PlanVersionId(UUID.fromString(item.at("planVersionId").getText())),
                shelf.get(terms).plan(),
                item.at("shares").getNumber(),
                new DateSpan(item.at("from").getDate(), item.at("to").asDate().orElse(null)),
                item.at("observationFrom").getDate(),
                item.at("observationWaiver").getConstant(ObservationWaiver.class));
    }

    private void collect(Digest terms, SortedMap<String, Digest> catalogues) {
        for (CatalogueReference reference : shelf.get(terms).terms().catalogues()) {
            shelf.illnesses()
                    .find(reference)
                    .map(IllnessCatalogue::digest)
                    .ifPresent(digest -> catalogues.put(reference.toString(), digest));
        }
    }

    /** A catalogue version is immutable: other contents under the same name would silently change a decision. */
    private static void sameCatalogues(Place written, Map<String, Digest> atHand) {
        for (Place item : written.items()) {
            String reference = item.at("catalogue").getText();
            Digest digest = new Digest(item.at("digest").getText());
            if (!digest.equals(atHand.get(reference))) {
                throw new Refused(
                        TermsRefusal.DETERMINATION_INPUT_NOT_VALID,
                        List.of(Fault.at(item.pointer(), "CATALOGUE_CHANGED", Map.of("catalogue", reference))));
            }
        }
    }

    static ArrayNode changes(List<Accumulators.Change> changes) {
        ArrayNode array = NODES.arrayNode();
        for (Accumulators.Change change : changes) {
            AccumulatorKey key = change.key();
            ObjectNode node = array.addObject();
            node.put("kind", key.kind().name());
            node.put("plan", key.plan());
            node.put("code", key.code());
            node.put("period", key.period().toString());
            node.put("subject", key.subject());
            node.put("value", String.valueOf(change.by()));
        }
        return array;
    }

    static Accumulators.Change change(Place item) {
        return new Accumulators.Change(
                new AccumulatorKey(
                        item.at("kind").getConstant(AccumulatorKind.class),
                        item.at("plan").getText(),
                        item.at("code").getText(),
                        item.at("period").getDate(),
                        item.at("subject").getText()),
                Long.parseLong(item.at("value").getText()));
    }
}
