package org.huzhu.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Many claims at once through the public API, from filing to the last fen: one settled stay each, one document, two reviews,
 * payment batches of a hundred. For measuring; the machine's limit is not its business.
 */
public final class ClaimLoad {

    private static final int BATCH = 100;
    private static final Set<String> DECIDED = Set.of("APPROVED", "PAYING", "PAID", "REJECTED");
    private static final Set<String> NOT_YET =
            Set.of("MEMBER_UNKNOWN", "MEMBER_NOT_FOUND", "NOT_FOUND", "COVERAGE_UNKNOWN", "MEMBER_WITHOUT_COVERAGE");

    private static final List<String> FUNDS = List.of("420000-HOSPITAL", "420000-SEVERE_ILLNESS", "420000-WOMEN");

    private final Scene scene;
    private final int clients;
    private final Set<String> conditions = ConcurrentHashMap.newKeySet();
    private final List<String> members = new ArrayList<>();
    private int filed;

    private ClaimLoad(Scene scene, int clients) {
        this.scene = scene;
        this.clients = clients;
    }

    /**
     * A load of a new unit on a running stack.
     *
     * @param suffix names the unit; 1 to 16 small letters and digits, never used before on this stack
     */
    public static ClaimLoad on(Addresses addresses, int clients, String suffix) {
        JourneyId id = Journey.nextId(addresses, suffix);
        Api api = new Api(addresses, id, Journey.PATIENCE, trouble -> {});
        Story story = Story.silent();
        return new ClaimLoad(
                new Scene(api, story, id, JourneyDates.startingOn(id.start()), new MadeUpUnit(id)), clients);
    }

    /** Enrols a unit of 120 workers in three plans and waits until each is known as a member. */
    public void prepare() {
        BusinessClock clock = new BusinessClock(scene.api(), scene.story());
        clock.moveTo(scene.dates().enrolled());
        new Enrolling(scene, new Opening(scene).play()).play();
        FUNDS.forEach(this::fill);
        clock.moveTo(scene.dates().claimed());
        for (Person person : scene.unit().people()) {
            ObjectNode search = scene.object().put("idNumber", person.idNumber());
            members.add(scene.api()
                    .insist(
                            "a worker to be a member",
                            NOT_YET,
                            () -> scene.api()
                                    .post("unit-officer", "/member-searches", search, "search-" + person.idNumber()))
                    .text("memberId"));
        }
    }

    /** What the worked example puts into the funds pays a dozen claims. */
    private void fill(String fund) {
        ObjectNode deposit = scene.object()
                .put("fundId", fund)
                .put("amount", "50000000.00")
                .put("reference", "load " + scene.id() + " " + fund);
        String id = scene.api()
                .post("finance-maker", "/fund-deposits", deposit, "load-deposit-" + fund)
                .text("id");
        scene.api()
                .post("finance-checker", "/fund-deposits/" + id + "/approval", scene.object(), "load-filled-" + fund);
    }

    /** Files, reviews and pays a number of claims; returns when the last is paid. */
    public void run(int claims) {
        int first = filed;
        filed += claims;
        List<String> ids = atOnce(claims, i -> approved(first + i));
        pay(ids);
        atOnce(
                claims,
                i -> scene.api()
                        .await(
                                "unit-officer",
                                "/claims/" + ids.get(i),
                                "a claim to be paid",
                                body -> Set.of("PAID", "REJECTED")
                                        .contains(body.path("state").asText()),
                                body -> {}));
    }

    private String approved(int number) {
        String id = file(number);
        String path = "/claims/" + id;
        scene.api()
                .upload(
                        "unit-officer",
                        path + "/documents",
                        "SETTLEMENT_SLIP",
                        "settlement.pdf",
                        "application/pdf",
                        Papers.pdf("SETTLEMENT OF A HOSPITAL STAY (specimen)", "Claim " + id),
                        "load-document-" + number);
        scene.api().post("unit-officer", path + "/submission", scene.object(), "load-submission-" + number);
        scene.api()
                .await(
                        "office-reviewer",
                        path,
                        "a claim to be verified",
                        body -> body.path("state").asText().equals("OFFICE_REVIEW"),
                        body -> {});
        Deadline deadline = Deadline.in(Journey.PATIENCE);
        for (int round = 0; ; round++) {
            JsonNode now = scene.api().get("province-reviewer", path).body();
            String state = now.path("state").asText();
            if (DECIDED.contains(state)) {
                return id;
            }
            review(path, state.equals("OFFICE_REVIEW"), now, "load-review-" + number + "-" + round);
            deadline.check("a claim to be decided, now " + state);
        }
    }

    private void review(String path, boolean office, JsonNode now, String step) {
        String persona = office ? "office-reviewer" : "province-reviewer";
        ObjectNode body = scene.object()
                .put("level", office ? "OFFICE" : "PROVINCE")
                .put("decision", "APPROVE")
                .put("determinationVersion", now.path("determinationVersion").asInt())
                .put("note", "核对无误 checked");
        // The illness is the same throughout: a condition that one claim showed is confirmed of each.
        conditions.addAll(Determination.conditions(
                scene.api().get(persona, path + "/determination").body()));
        ArrayNode confirmations = body.putArray("confirmations");
        conditions.forEach(confirmations::add);
        try {
            scene.api().post(persona, path + "/reviews", body, step);
        } catch (ApiRefusal refusal) {
            if (refusal.status() != 409) {
                throw refusal;
            }
        }
    }

    /** Each worker claims once, then each a second time for a later stay, and so on. */
    private String file(int number) {
        int worker = number % members.size();
        LocalDate admitted = scene.dates().admitted().plusDays(number / members.size());
        Person person = scene.unit().people().get(worker);
        String reference = "4202" + scene.id().suffix() + "-%06d".formatted(number);
        ShortStay stay = new ShortStay(reference, admitted);
        ObjectNode settlement = stay.settlement();
        scene.api().load(scene.api().addresses().medicalInsurance().resolve("/settlements/" + reference), settlement);
        ObjectNode claim = scene.object().put("memberId", members.get(worker));
        claim.set("event", stay.event());
        claim.set("settlement", settlement);
        claim.putObject("payee")
                .put("name", person.name())
                .put("account", scene.unit().account())
                .put("bankLineNumber", MadeUpUnit.bankLineNumber());
        return scene.api()
                .insist(
                        "cover to be known to claims",
                        NOT_YET,
                        () -> scene.api().post("unit-officer", "/claims", claim, "load-claim-" + number))
                .text("id");
    }

    private void pay(List<String> claims) {
        List<String> owed = new ArrayList<>();
        List<List<String>> found = atOnce(claims.size(), i -> obligationsOf(claims.get(i)));
        found.forEach(owed::addAll);
        for (int from = 0; from < owed.size(); from += BATCH) {
            batch(owed.subList(from, Math.min(owed.size(), from + BATCH)));
        }
    }

    private List<String> obligationsOf(String claim) {
        JsonNode claimNow = scene.api().get("unit-officer", "/claims/" + claim).body();
        if (claimNow.path("state").asText().equals("REJECTED")) {
            return List.of();
        }
        String approved = claimNow.path("amounts").path("approved").asText();
        List<String> ids = new ArrayList<>();
        scene.api()
                .await(
                        "finance-maker",
                        "/obligations?limit=100&claimId=" + claim,
                        "the obligations of a claim",
                        body -> sum(body).equals(approved),
                        body -> {})
                .body()
                .path("items")
                .forEach(obligation -> ids.add(obligation.path("id").asText()));
        return ids;
    }

    private static String sum(JsonNode obligations) {
        BigDecimal sum = new BigDecimal("0.00");
        for (JsonNode obligation : obligations.path("items")) {
            sum = sum.add(new BigDecimal(obligation.path("amount").asText()));
        }
        return sum.toPlainString();
    }

    private void batch(List<String> obligations) {
        ObjectNode body = scene.object();
        ArrayNode ids = body.putArray("obligationIds");
        obligations.forEach(ids::add);
        String batch = scene.api()
                .insist(
                        "a batch to be composed",
                        Set.of("OBLIGATION_UNFUNDED", "FUND_SHORT", "CONCURRENT_CHANGE"),
                        () -> scene.api()
                                .post(
                                        "finance-maker",
                                        "/payment-batches",
                                        body,
                                        "load-batch-" + obligations.getFirst()))
                .text("id");
        String path = "/payment-batches/" + batch;
        scene.api().post("finance-checker", path + "/approval", scene.object(), "load-approval-" + batch);
        scene.api().post("finance-maker", path + "/release", scene.object(), "load-release-" + batch);
    }

    private <T> List<T> atOnce(int count, Numbered<T> work) {
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Callable<T>> calls = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                calls.add(() -> work.make(number));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new OutOfPatience("Interrupted under load");
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** A call that is told which one it is. */
    private interface Numbered<T> {
        T make(int number);
    }
}
