package org.huzhu.claims.verification.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.huzhu.claims.ClaimsConfig;
import org.huzhu.claims.verification.MedicalInsurance;
import org.huzhu.claims.verification.Reply;
import org.huzhu.claims.verification.ReportedSettlement;
import org.huzhu.kernel.money.Money;

/** Asks the medical insurance by {@code GET /settlements/{reference}}. */
@Singleton
class HttpMedicalInsurance implements MedicalInsurance {

    private final URI base;
    private final OutsideCall call = new OutsideCall();

    @Inject
    HttpMedicalInsurance(ClaimsConfig config) {
        this(config.medicalInsurance().url());
    }

    HttpMedicalInsurance(URI base) {
        this.base = base;
    }

    @Override
    public Reply<ReportedSettlement> settlement(String reference) {
        String path = "/settlements/" + URLEncoder.encode(reference, StandardCharsets.UTF_8);
        return call.read(base.resolve(path), HttpMedicalInsurance::read);
    }

    private static ReportedSettlement read(JsonNode json) {
        return new ReportedSettlement(
                json.required("reference").asText(),
                day(json, "settledOn"),
                money(json, "totalCost"),
                money(json, "inScope"),
                money(json, "fundPaid"),
                money(json, "personalBurden"),
                money(json, "fullOwnPay"),
                money(json, "overLimit"),
                money(json, "prePayment"),
                money(json, "deductiblePaid"));
    }

    private static Optional<LocalDate> day(JsonNode json, String field) {
        JsonNode value = json.get(field);
        try {
            return value == null || value.isNull() ? Optional.empty() : Optional.of(LocalDate.parse(value.asText()));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(field, e);
        }
    }

    private static Optional<Money> money(JsonNode json, String field) {
        JsonNode value = json.get(field);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(Money.yuan(value.asText()));
    }
}
