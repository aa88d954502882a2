package org.huzhu.journey;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/**
 * One night in hospital for the illness of the worked example, with its settlement: what load and contention tests file many
 * times.
 *
 * @param reference of the settlement
 * @param admitted the first day; the stay ends, and is settled, on the next
 */
public record ShortStay(String reference, LocalDate admitted) {

    /** The event as a claim states it. */
    public ObjectNode event() {
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("kind", "INPATIENT")
                .put("occurredOn", admitted.toString())
                .put("admittedOn", admitted.toString())
                .put("dischargedOn", admitted.plusDays(1).toString());
        event.putObject("hospital")
                .put("code", "H42020000001")
                .put("name", "黄石市中心医院")
                .put("level", 3);
        event.putArray("diagnoses")
                .addObject()
                .put("code", "C50.900")
                .put("system", "ICD-10-NHSA")
                .put("version", "2.0")
                .put("name", "乳腺恶性肿瘤")
                .put("main", true)
                .put("behaviour", "3")
                .put("pathologyOn", admitted.toString());
        event.putArray("procedures");
        return event;
    }

    /** The settlement, as the claim states it and the insurer confirms it. */
    public ObjectNode settlement() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("reference", reference)
                .put("settledOn", admitted.plusDays(1).toString())
                .put("totalCost", "11980.00")
                .put("inScope", "9374.43")
                .put("fundPaid", "7500.00")
                .put("personalBurden", "4480.00")
                .put("fullOwnPay", "2000.00")
                .put("overLimit", "0.00")
                .put("prePayment", "605.57")
                .put("deductiblePaid", "600.00");
    }
}
