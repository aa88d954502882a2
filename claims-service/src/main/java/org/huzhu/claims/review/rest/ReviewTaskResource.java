package org.huzhu.claims.review.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huzhu.claims.claim.ClaimId;
import org.huzhu.claims.claim.ReviewLevel;
import org.huzhu.claims.review.ReviewRefusal;
import org.huzhu.claims.review.ReviewTask;
import org.huzhu.claims.review.ReviewTasks;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.access.CallerContext;
import org.huzhu.kit.command.Commands;
import org.huzhu.kit.paging.Cursor;
import org.huzhu.kit.paging.Page;
import org.huzhu.kit.paging.PageRequest;
import org.huzhu.kit.problem.KitRefusal;
import org.huzhu.union.access.Roles;
import org.jspecify.annotations.Nullable;

/** What waits for a reviewer. */
@Path("/api/v1/review-tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "review")
public class ReviewTaskResource {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final Commands commands;
    private final CallerContext callers;
    private final ReviewTasks tasks;

    @Inject
    public ReviewTaskResource(Commands commands, CallerContext callers, ReviewTasks tasks) {
        this.commands = commands;
        this.callers = callers;
        this.tasks = tasks;
    }

    /** Lists what waits for a level. */
    @GET
    @RolesAllowed({Roles.OFFICE_REVIEWER, Roles.PROVINCE_REVIEWER, Roles.AUDITOR})
    @Operation(
            operationId = "listReviewTasks",
            summary = "Claims that wait for a level within the caller's scope, the soonest due first")
    public Page<ReviewTaskView> list(@QueryParam("level") @Nullable String level, @BeanParam PageRequest page) {
        ReviewLevel at = levelOf(level);
        Optional<ReviewTasks.Place> after =
                page.cursor(2).map(cursor -> new ReviewTasks.Place(day(cursor.text(0)), new ClaimId(cursor.id(1))));
        List<ReviewTask> rows = commands.read(() -> tasks.page(at, page.fetchSize(), after));
        return Page.of(rows, page, task -> Cursor.of(task.dueOn().orElse(NEVER), task.claimId()), ReviewTaskView::of);
    }

    private ReviewLevel levelOf(@Nullable String level) {
        if (level == null) {
            return callers.caller().has(Roles.PROVINCE_REVIEWER) ? ReviewLevel.PROVINCE : ReviewLevel.OFFICE;
        }
        var faults = new ArrayList<Fault>();
        ReviewLevel known = Judgements.choice(level, ReviewLevel.class, "/level", faults);
        if (known == null) {
            throw new Refused(ReviewRefusal.REVIEW_REQUEST_WRONG, faults);
        }
        return known;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw new Refused(KitRefusal.CURSOR_MALFORMED);
        }
    }
}
