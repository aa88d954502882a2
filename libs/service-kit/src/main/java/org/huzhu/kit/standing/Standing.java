package org.huzhu.kit.standing;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.KitConfig;
import org.huzhu.kit.access.CallerContext;
import org.huzhu.kit.problem.KitRefusal;
import org.huzhu.kit.standing.Introspection.Holder;
import org.huzhu.kit.standing.Introspection.NoAnswer;
import org.jboss.logging.Logger;

/** Whether the caller of the running request still may do what its token says. */
@Singleton
public class Standing {

    /** What the description of a command that frees money ends with. */
    public static final String REFUSALS =
            " The issuer is asked whether the caller still may, unless the token is young;"
                    + " then also TOKEN_INACTIVE, STANDING_CHANGED, ISSUER_UNAVAILABLE.";

    private static final Logger LOG = Logger.getLogger(Standing.class);
    private static final String QUESTIONS = "huzhu.standing.questions";
    private static final String OUTCOME = "outcome";
    private static final List<String> PLACE =
            List.of("sub", "huzhu_person", "huzhu_office", "huzhu_unit", "huzhu_member", "huzhu_partner");

    private final CallerContext callers;
    private final Introspection introspection;
    private final MeterRegistry meters;
    private final Duration freshMax;
    private final Clock clock;

    @Inject
    public Standing(CallerContext callers, HttpIntrospection introspection, MeterRegistry meters, KitConfig config) {
        this(callers, introspection, meters, config.standing().freshMax(), Clock.systemUTC());
    }

    Standing(CallerContext callers, Introspection introspection, MeterRegistry meters, Duration freshMax, Clock clock) {
        this.callers = callers;
        this.introspection = introspection;
        this.meters = meters;
        this.freshMax = freshMax;
        this.clock = clock;
    }

    void showCounters(@Observes StartupEvent event) {
        List.of("held", "changed", "inactive", "unanswered")
                .forEach(known -> meters.counter(QUESTIONS, OUTCOME, known));
    }

    /**
     * Returns when the token is young, or when the issuer says that it counts and that its holder has the same roles and
     * place; one call to the issuer at most. Must be called outside of a transaction.
     *
     * @throws Refused TOKEN_INACTIVE, STANDING_CHANGED, ISSUER_UNAVAILABLE
     */
    public void confirm() {
        JsonWebToken token = callers.token().orElseThrow(() -> new Refused(KitRefusal.UNAUTHENTICATED));
        if (!young(token)) {
            ask(token);
        }
    }

    private boolean young(JsonWebToken token) {
        Instant now = clock.instant();
        Instant issued = Instant.ofEpochSecond(token.getIssuedAtTime());
        return !issued.isAfter(now) && !issued.plus(freshMax).isBefore(now);
    }

    private void ask(JsonWebToken token) {
        Holder holder;
        try {
            holder = introspection.holderOf(token.getRawToken()).orElse(null);
        } catch (NoAnswer why) {
            count("unanswered");
            LOG.warnf("The issuer cannot be asked about a caller (%s): nothing was done", why.getMessage());
            throw new Refused(KitRefusal.ISSUER_UNAVAILABLE);
        }
        if (holder == null) {
            count("inactive");
            throw new Refused(KitRefusal.TOKEN_INACTIVE);
        }
        if (!holder.roles().containsAll(callers.caller().roles()) || moved(token, holder)) {
            count("changed");
            throw new Refused(KitRefusal.STANDING_CHANGED);
        }
        count("held");
    }

    private static boolean moved(JsonWebToken token, Holder holder) {
        Set<String> named = token.getClaimNames();
        return PLACE.stream().filter(named::contains).anyMatch(claim -> {
            Object said = token.getClaim(claim);
            return !said.toString().equals(holder.claims().get(claim));
        });
    }

    private void count(String outcome) {
        meters.counter(QUESTIONS, OUTCOME, outcome).increment();
    }
}
