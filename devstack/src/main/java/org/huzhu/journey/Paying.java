package org.huzhu.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/**
 * The fund pays: one makes a batch, another approves it, it is released, and the bank's word settles it. What to do next
 * follows from the state of the obligations alone, so it does not matter where a run was broken off.
 */
final class Paying {

    private final Scene scene;
    private final Claiming.Filed claim;
    private String lastTold = "";

    Paying(Scene scene, Claiming.Filed claim) {
        this.scene = scene;
        this.claim = claim;
    }

    /** Pays until the claim reads PAID. */
    void play() {
        Deadline deadline = Deadline.in(Journey.PATIENCE);
        States claimStates = new States(scene.story(), "理赔 claim " + claim.number());
        List<States> obligationStates = new ArrayList<>();
        while (true) {
            List<JsonNode> obligations = obligations();
            tell(obligations, obligationStates);
            boolean acted = act(obligations);
            JsonNode now = scene.api().get("worker", "/claims/" + claim.id()).body();
            claimStates.see(now);
            if (now.path("state").asText().equals("PAID")) {
                tell(obligations(), obligationStates);
                return;
            }
            String waitedFor = "claim " + claim.number() + " to be paid; " + states(obligations);
            if (acted) {
                deadline.check(waitedFor);
            } else {
                deadline.pause(waitedFor);
            }
        }
    }

    private static String states(List<JsonNode> obligations) {
        return obligations.stream()
                .map(obligation -> obligation.path("benefitCode").asText() + " "
                        + obligation.path("state").asText())
                .toList()
                .toString();
    }

    private void tell(List<JsonNode> obligations, List<States> told) {
        while (told.size() < obligations.size()) {
            JsonNode obligation = obligations.get(told.size());
            told.add(new States(
                    scene.story(),
                    "应付 obligation %s %s"
                            .formatted(
                                    obligation.path("planCode").asText(),
                                    Story.amount(obligation.path("amount").asText())
                                            .strip())));
        }
        for (int i = 0; i < obligations.size(); i++) {
            told.get(i).see(obligations.get(i));
        }
    }

    /** Oldest first, so that each keeps its place. */
    private List<JsonNode> obligations() {
        List<JsonNode> found = new ArrayList<>();
        scene.api()
                .get("finance-maker", "/obligations?limit=100&claimId=" + claim.id())
                .body()
                .path("items")
                .forEach(found::add);
        return found.reversed();
    }

    private boolean act(List<JsonNode> obligations) {
        boolean acted = false;
        List<JsonNode> open = new ArrayList<>();
        Set<String> batches = new TreeSet<>();
        for (JsonNode obligation : obligations) {
            String id = obligation.path("id").asText();
            switch (obligation.path("state").asText()) {
                case "OPEN" -> open.add(obligation);
                case "IN_BATCH" -> batches.add(batchOf(id));
                case "RETURNED" ->
                    acted |= acted(
                            () -> confirmPayee(id, obligation.path("attempts").asInt()));
                case "UNKNOWN" -> acted |= giveUpWhatTheBankNeverReceived(id);
                default -> {
                    // SENT waits for the bank, SETTLED is done.
                }
            }
        }
        if (!open.isEmpty() && open.stream().allMatch(o -> o.path("funded").asBoolean()) && batches.isEmpty()) {
            return acted(() -> compose(open)) || acted;
        }
        for (String batch : batches) {
            acted |= acted(() -> decide(batch));
        }
        return acted;
    }

    /** Runs a command; that things changed meanwhile is told, and looked at again after a pause. */
    private boolean acted(BooleanSupplier command) {
        try {
            return command.getAsBoolean();
        } catch (ApiRefusal overtaken) {
            if (overtaken.status() != 409 && overtaken.status() != 422) {
                throw overtaken;
            }
            String told = "付款情况已变化 things changed meanwhile, looking again: " + overtaken.code();
            if (!told.equals(lastTold)) {
                lastTold = told;
                scene.story().event(told);
            }
            return false;
        }
    }

    private String batchOf(String obligation) {
        JsonNode attempts = scene.api()
                .get("finance-maker", "/obligations/" + obligation)
                .body()
                .path("attempts");
        String batch = "";
        int newest = -1;
        for (JsonNode attempt : attempts) {
            if (attempt.path("number").asInt() > newest) {
                newest = attempt.path("number").asInt();
                batch = attempt.path("batchId").asText();
            }
        }
        return batch;
    }

    private boolean compose(List<JsonNode> open) {
        ObjectNode body = scene.object();
        ArrayNode ids = body.putArray("obligationIds");
        StringBuilder content = new StringBuilder("batch");
        for (JsonNode obligation : open) {
            ids.add(obligation.path("id").asText());
            String id = obligation.path("id").asText();
            content.append('-')
                    .append(id.substring(id.length() - 6))
                    .append('.')
                    .append(obligation.path("attempts").asInt());
        }
        Api.Answer batch = scene.api().post("finance-maker", "/payment-batches", body, content.toString());
        scene.story()
                .step(
                        "finance-maker",
                        "POST /payment-batches",
                        batch.status(),
                        "付款批次 batch %s, %s 笔 payments".formatted(batch.text("number"), batch.text("count")),
                        batch.text("total"));
        return decide(batch.text("id"));
    }

    /** Takes a batch as far as people can; false when there is nothing left for them to do. */
    private boolean decide(String batch) {
        String path = "/payment-batches/" + batch;
        String state = scene.api()
                .get("finance-maker", path)
                .body()
                .path("batch")
                .path("state")
                .asText();
        boolean acted = state.equals("DRAFT") || state.equals("APPROVED");
        if (state.equals("DRAFT")) {
            Api.Answer approved = scene.post(
                    "finance-checker",
                    path + "/approval",
                    scene.object(),
                    "approval-" + batch,
                    "复核通过 approved by another");
            state = approved.text("state");
        }
        if (state.equals("APPROVED")) {
            scene.post(
                    "finance-maker", path + "/release", scene.object(), "release-" + batch, "已放行 released to the bank");
            tellFile(path);
        }
        return acted;
    }

    private void tellFile(String path) {
        Api.Answer file = scene.api().get("finance-maker", path + "/pain.001");
        String xml = file.body().asText();
        scene.story()
                .step(
                        "finance-maker",
                        "GET " + path + "/pain.001",
                        file.status(),
                        "pain.001, %d 笔转账 transfers".formatted(xml.split("<CdtTrfTxInf>", -1).length - 1));
    }

    private boolean confirmPayee(String obligation, int attempts) {
        String path = "/obligations/" + obligation + "/payee-confirmation";
        scene.post(
                "finance-maker",
                path,
                scene.object(),
                "payee-" + obligation + "-" + attempts,
                "退票后核对收款人 payee confirmed");
        return true;
    }

    /** The bank says it knows no such payment: two people let a new attempt begin. */
    private boolean giveUpWhatTheBankNeverReceived(String obligation) {
        JsonNode detail =
                scene.api().get("finance-maker", "/obligations/" + obligation).body();
        for (JsonNode attempt : detail.path("attempts")) {
            if (attempt.path("state").asText().equals("UNKNOWN")
                    && attempt.path("neverReceivedAt").isTextual()) {
                return acted(() -> newAttempt(obligation, attempt));
            }
        }
        return false;
    }

    private boolean newAttempt(String obligation, JsonNode lost) {
        String path = "/obligations/" + obligation + "/new-attempt";
        String step = "new-attempt-" + obligation + "-" + lost.path("number").asInt();
        if (!lost.path("newAttemptProposed").asBoolean()) {
            scene.post(
                    "finance-maker",
                    path,
                    scene.object().put("reasonCode", "BANK_NEVER_RECEIVED"),
                    step,
                    "银行未收到 the bank never received it");
        }
        scene.post("finance-checker", path + "/approval", scene.object(), step + "-approval", "同意重付 a new attempt");
        return true;
    }
}
