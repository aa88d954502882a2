package org.huzhu.enrollment.coverage.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huzhu.enrollment.coverage.CoverageId;
import org.huzhu.enrollment.coverage.CoverageRefusal;
import org.huzhu.enrollment.coverage.CoverageSearch;
import org.huzhu.enrollment.coverage.FindCoverage;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.enrollment.memberunit.MemberUnits;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.enrollment.plan.Plans;
import org.huzhu.kernel.personal.UnifiedCreditCode;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.access.CallerContext;
import org.huzhu.kit.command.Commands;
import org.huzhu.kit.paging.Cursor;
import org.huzhu.kit.paging.Page;
import org.huzhu.kit.paging.PageRequest;
import org.huzhu.kit.time.BusinessClock;
import org.huzhu.union.access.Roles;
import org.huzhu.union.access.UnionScope;
import org.jspecify.annotations.Nullable;

/** Coverages. */
@Path("/api/v1/coverages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "coverages", description = "Who is protected, when, as known when")
public class CoverageResource {
    private final Commands commands;
    private final CallerContext callers;
    private final FindCoverage findCoverage;
    private final MemberUnits units;
    private final Plans plans;
    private final BusinessClock clock;

    @Inject
    public CoverageResource(
            Commands commands,
            CallerContext callers,
            FindCoverage findCoverage,
            MemberUnits units,
            Plans plans,
            BusinessClock clock) {
        this.commands = commands;
        this.callers = callers;
        this.findCoverage = findCoverage;
        this.units = units;
        this.plans = plans;
        this.clock = clock;
    }

    /** Answers who was covered on a day, as believed at a moment. */
    @GET
    @RolesAllowed({
        Roles.WORKER,
        Roles.UNIT_OFFICER,
        Roles.OFFICE_REVIEWER,
        Roles.PROVINCE_REVIEWER,
        Roles.PROVINCE_ADMIN,
        Roles.FINANCE_MAKER,
        Roles.FINANCE_CHECKER,
        Roles.AUDITOR
    })
    @Operation(operationId = "listCoverages", summary = "Who was covered on a day, as believed at a moment")
    public Page<CoverageView> list(
            @QueryParam("memberId") @Nullable @Parameter(description = "Only of this member") UUID memberId,
            @QueryParam("unitId") @Nullable @Parameter(description = "Only through this unit") UUID unitId,
            @QueryParam("validAt")
                    @Nullable
                    @Parameter(description = "On this day; all days where absent", example = "2025-07-02")
                    String validAt,
            @QueryParam("knownAt")
                    @Nullable
                    @Parameter(
                            description = "As believed at this moment; now where absent",
                            example = "2025-07-16T09:00:00+08:00")
                    String knownAt,
            @BeanParam PageRequest page) {
        Instant moment = parsed(
                        knownAt,
                        "/knownAt",
                        text -> OffsetDateTime.parse(text.replace(' ', '+')).toInstant())
                .orElseGet(clock::instant);
        Optional<LocalDate> day = parsed(validAt, "/validAt", LocalDate::parse);
        LocalDate today = clock.today();
        return commands.read(() -> Page.of(
                findCoverage.find(search(
                        Optional.ofNullable(memberId).map(MemberId::new),
                        Optional.ofNullable(unitId).map(UnitId::new),
                        day,
                        moment,
                        page)),
                page,
                hit -> Cursor.of(hit.id(), hit.spell().valid().from()),
                hit -> CoverageView.of(hit, plans.find(hit.planVersion()).orElseThrow(), today)));
    }

    /** A worker asks for itself and a unit for its own, whatever else they ask. */
    private CoverageSearch search(
            Optional<MemberId> member,
            Optional<UnitId> unit,
            Optional<LocalDate> day,
            Instant moment,
            PageRequest page) {
        return new CoverageSearch(
                member.or(() -> UnionScope.memberId(callers.caller().scope()).map(MemberId::new)),
                unit.or(() -> UnionScope.unitCreditCode(callers.caller().scope())
                        .map(UnifiedCreditCode::overridden)
                        .flatMap(units::find)),
                day,
                moment,
                page.cursor(2)
                        .map(cursor -> new CoverageSearch.Position(
                                new CoverageId(cursor.id(0)),
                                parsed(cursor.text(1), "/cursor", LocalDate::parse)
                                        .orElse(LocalDate.EPOCH))),
                page.fetchSize());
    }

    private static <T> Optional<T> parsed(@Nullable String text, String pointer, Function<String, T> parser) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeParseException malformed) {
            throw new Refused(
                    CoverageRefusal.COVERAGE_TIME_MALFORMED,
                    List.of(Fault.at(pointer, CoverageRefusal.COVERAGE_TIME_MALFORMED.name())));
        }
    }
}
