package org.huzhu.claims.verification.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.huzhu.claims.ClaimsConfig;
import org.huzhu.claims.member.MemberId;
import org.huzhu.claims.verification.Reply;
import org.huzhu.claims.verification.WorkInjuryRegister;

/** Asks the work-injury register by {@code GET /work-injuries/{index}}, the index being the member's opaque id. */
@Singleton
class HttpWorkInjuryRegister implements WorkInjuryRegister {

    private final URI base;
    private final OutsideCall call = new OutsideCall();

    @Inject
    HttpWorkInjuryRegister(ClaimsConfig config) {
        this(config.workInjury().url());
    }

    HttpWorkInjuryRegister(URI base) {
        this.base = base;
    }

    @Override
    public Reply<WorkInjury> injury(MemberId member) {
        return call.read(base.resolve("/work-injuries/" + member), HttpWorkInjuryRegister::read);
    }

    private static WorkInjury read(JsonNode json) {
        JsonNode day = json.get("occurredOn");
        try {
            return new WorkInjury(
                    day == null || day.isNull() ? Optional.empty() : Optional.of(LocalDate.parse(day.asText())));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("occurredOn", e);
        }
    }
}
