package org.huzhu.terms.codec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.huzhu.benefit.event.CareEvent;
import org.huzhu.benefit.event.Cause;
import org.huzhu.benefit.event.Diagnosis;
import org.huzhu.benefit.event.EventDates;
import org.huzhu.benefit.event.EventKind;
import org.huzhu.benefit.event.MedicalBill;
import org.huzhu.benefit.event.ProcedureCode;
import org.huzhu.benefit.event.ReviewFindings;
import org.huzhu.kernel.money.Money;
import org.huzhu.terms.json.Place;
import org.jspecify.annotations.Nullable;

/** The care event of a determination, in JSON. */
final class EventJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private EventJson() {}

    static ObjectNode write(CareEvent event) {
        ObjectNode node = NODES.objectNode();
        node.put("key", event.key());
        node.put("kind", event.kind().name());
        node.put("cause", event.cause().name());
        node.set("dates", dates(event.dates()));
        node.put("hospitalLevel", event.hospitalLevel());
        ArrayNode diagnoses = node.putArray("diagnoses");
        event.diagnoses().forEach(diagnosis -> diagnoses.add(diagnosis(diagnosis)));
        ArrayNode procedures = node.putArray("procedures");
        event.procedures().forEach(procedure -> procedures.add(procedure.code()));
        node.set("bill", bill(event.bill()));
        ArrayNode grades = node.putArray("disabilityGrades");
        event.disabilityGrades().forEach(grades::add);
        node.put("illnessKey", event.illnessKey());
        ObjectNode findings = node.putObject("findings");
        findings.set("confirmedConditions", sorted(event.findings().confirmedConditions()));
        findings.set("deniedConditions", sorted(event.findings().deniedConditions()));
        findings.set("circumstances", sorted(event.findings().circumstances()));
        return node;
    }

    static CareEvent read(Place event) {
        Place findings = event.at("findings");
        return new CareEvent(
                event.at("key").getText(),
                event.at("kind").getConstant(EventKind.class),
                event.at("cause").getConstant(Cause.class),
                dates(event.at("dates")),
                event.at("hospitalLevel").getNumber(),
                event.at("diagnoses").items().stream().map(EventJson::diagnosis).toList(),
                event.at("procedures").items().stream()
                        .map(code -> new ProcedureCode(code.getText()))
                        .toList(),
                bill(event.at("bill")),
                event.at("disabilityGrades").items().stream()
                        .map(Place::getNumber)
                        .toList(),
                event.at("illnessKey").getText(),
                new ReviewFindings(
                        Set.copyOf(texts(findings.at("confirmedConditions"))),
                        Set.copyOf(texts(findings.at("deniedConditions"))),
                        Set.copyOf(texts(findings.at("circumstances")))));
    }

    private static ObjectNode dates(EventDates dates) {
        ObjectNode node = NODES.objectNode();
        node.put("occurredOn", dates.occurredOn().toString());
        put(node, "admittedOn", dates.admittedOn());
        put(node, "dischargedOn", dates.dischargedOn());
        put(node, "diagnosedOn", dates.diagnosedOn());
        put(node, "settledOn", dates.settledOn());
        put(node, "diedOn", dates.diedOn());
        node.put("filedOn", dates.filedOn().toString());
        return node;
    }

    private static EventDates dates(Place dates) {
        return new EventDates(
                dates.at("occurredOn").getDate(),
                date(dates.at("admittedOn")),
                date(dates.at("dischargedOn")),
                date(dates.at("diagnosedOn")),
                date(dates.at("settledOn")),
                date(dates.at("diedOn")),
                dates.at("filedOn").getDate());
    }

    private static ObjectNode diagnosis(Diagnosis diagnosis) {
        ObjectNode node = NODES.objectNode();
        node.put("code", diagnosis.code());
        node.put("behaviour", diagnosis.behaviour());
        node.put("stageSystem", diagnosis.stageSystem());
        node.put("stage", diagnosis.stage());
        put(node, "pathologyOn", diagnosis.pathologyOn());
        return node;
    }

    private static Diagnosis diagnosis(Place diagnosis) {
        return new Diagnosis(
                diagnosis.at("code").getText(),
                diagnosis.at("behaviour").getText(),
                diagnosis.at("stageSystem").getText(),
                diagnosis.at("stage").getText(),
                date(diagnosis.at("pathologyOn")));
    }

    private static ObjectNode bill(MedicalBill bill) {
        ObjectNode node = NODES.objectNode();
        node.put("totalCost", bill.totalCost().toYuanString());
        node.put("inScope", bill.inScope().toYuanString());
        node.put("fundPaid", bill.fundPaid().toYuanString());
        node.put("personalBurden", bill.personalBurden().toYuanString());
        node.put("prePayment", bill.prePayment().toYuanString());
        node.put("deductiblePaid", bill.deductiblePaid().toYuanString());
        return node;
    }

    private static MedicalBill bill(Place bill) {
        return new MedicalBill(
                money(bill.at("totalCost")),
                money(bill.at("inScope")),
                money(bill.at("fundPaid")),
                money(bill.at("personalBurden")),
                money(bill.at("prePayment")),
                money(bill.at("deductiblePaid")));
    }

    /** Amounts of an event may be negative or large: the engine, not this reader, refuses what is absurd. */
    private static Money money(Place place) {
        return Money.yuan(place.getText());
    }

    private static List<String> texts(Place place) {
        return place.items().stream().map(Place::getText).toList();
    }

    static ArrayNode sorted(Collection<String> texts) {
        ArrayNode array = NODES.arrayNode();
        new TreeSet<>(texts).forEach(array::add);
        return array;
    }

    private static void put(ObjectNode node, String name, @Nullable LocalDate date) {
        if (date != null) {
            node.put(name, date.toString());
        }
    }

    private static @Nullable LocalDate date(Place place) {
        return place.exists() ? place.getDate() : null;
    }
}
