package org.huzhu.terms;

import org.huzhu.terms.json.Place;
import org.huzhu.terms.schema.Text;

/**
 * What a list shows of a benefit.
 *
 * @param code unique within the plan
 * @param kind REIMBURSEMENT, FIXED_PER_STAY, DAILY_ALLOWANCE, LUMP_SUM, DISABILITY, DEATH or TOP_UP
 * @param name what people read
 * @param pointer its place in the terms
 */
public record BenefitHeading(String code, String kind, Text name, String pointer) {

    static BenefitHeading at(Place place) {
        return new BenefitHeading(
                place.at("code").getText(), place.at("kind").getText(), Text.at(place.at("name")), place.pointer());
    }
}
