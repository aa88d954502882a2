package org.huzhu.claims.adjudication.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huzhu.benefit.Stage;
import org.huzhu.claims.adjudication.Determinations;
import org.huzhu.claims.adjudication.Findings;
import org.huzhu.claims.adjudication.KeptDetermination;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.DeterminationId;
import org.huzhu.claims.claim.LineId;
import org.huzhu.claims.coverage.CoverageId;
import org.huzhu.claims.plan.PlanVersionId;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kit.personal.FieldCipher;
import org.huzhu.kit.personal.KeptItem;
import org.huzhu.kit.personal.PersonalAudit;
import org.huzhu.kit.tx.Transactions;

/** The tables {@code determination}, {@code determination_line} and {@code finding}. */
@Singleton
class SqlDeterminations implements Determinations {

    private static final String INPUT = "determination.input";
    private static final String OUTCOME = "determination.outcome";
    private static final String FINDING = "finding.text";
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new Jdk8Module()).build();

    private final Transactions transactions;
    private final FieldCipher cipher;
    private final PersonalAudit audit;

    SqlDeterminations(Transactions transactions, FieldCipher cipher, PersonalAudit audit) {
        this.transactions = transactions;
        this.cipher = cipher;
        this.audit = audit;
    }

    @Override
    public void add(Claim claim, KeptDetermination made, Texts texts) {
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO determination (determination_id, claim_id, version, member_id, unit_id, stage, decided_on,
                            made_at, engine_version, input_digest, outcome_digest, payable, input_cipher, outcome_cipher)
                        VALUES (:id, :claim, :version, :member, :unit, :stage, :decidedOn, :madeAt, :engine, :inputDigest,
                            :outcomeDigest, :payable, :input, :outcome)
                        """)
                .bind("id", made.id())
                .bind("claim", claim.id())
                .bind("version", made.version())
                .bind("member", claim.member())
                .bind("unit", claim.unit())
                .bind("stage", made.stage())
                .bind("decidedOn", made.decidedOn())
                .bind("madeAt", made.madeAt())
                .bind("engine", made.engineVersion())
                .bind("inputDigest", made.inputDigest())
                .bind("outcomeDigest", made.outcomeDigest())
                .bind("payable", made.payable())
                .bind("input", seal(claim, INPUT, texts.input()))
                .bind("outcome", seal(claim, OUTCOME, texts.outcome()))
                .execute();
        for (int i = 0; i < made.lines().size(); i++) {
            add(claim, made, i);
        }
    }

    private void add(Claim claim, KeptDetermination made, int ordinal) {
        KeptDetermination.Line line = made.lines().get(ordinal);
        KeptDetermination.Result result = line.result();
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO determination_line (line_id, determination_id, ordinal, member_id, unit_id, plan_code,
                            plan_version_id, plan_kind, region, benefit_code, coverage_id, outcome, reason, amount,
                            ends_coverage)
                        VALUES (:line, :determination, :ordinal, :member, :unit, :plan, :planVersion, :planKind, :region,
                            :benefit, :coverage, :outcome, :reason, :amount, :ends)
                        """)
                .bind("line", line.id())
                .bind("determination", made.id())
                .bind("ordinal", ordinal)
                .bind("member", claim.member())
                .bind("unit", claim.unit())
                .bind("plan", result.planCode())
                .bind("planVersion", result.planVersion())
                .bind("planKind", result.planKind())
                .bind("region", result.region())
                .bind("benefit", result.benefitCode())
                .bind("coverage", result.coverage())
                .bind("outcome", result.outcome())
                .bind("reason", result.reason())
                .bind("amount", result.amount())
                .bind("ends", result.afterPayment() == KeptDetermination.AfterPayment.COVER_ENDS)
                .execute();
    }

    @Override
    public Optional<KeptDetermination> of(Claim claim, int version) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT determination_id, version, stage, decided_on, made_at, engine_version, input_digest,
                            outcome_digest, payable
                        FROM determination WHERE claim_id = :claim AND version = :version
                        """)
                .bind("claim", claim.id())
                .bind("version", version)
                .mapTo(DeterminationRow.class)
                .findOne()
                .map(row -> row.determination(lines(row.determinationId())));
    }

    private List<KeptDetermination.Line> lines(DeterminationId determination) {
        return transactions.sql().createQuery("""
                        SELECT line_id, plan_code, plan_version_id, plan_kind, region, benefit_code, coverage_id, outcome,
                            reason, amount, ends_coverage
                        FROM determination_line WHERE determination_id = :id ORDER BY ordinal
                        """).bind("id", determination).mapTo(LineRow.class).stream()
                .map(LineRow::line)
                .toList();
    }

    @Override
    public Texts texts(Claim claim, KeptDetermination determination) {
        KeptItem item = KeptItem.of("determination", determination.id());
        return transactions
                .sql()
                .createQuery("SELECT input_cipher, outcome_cipher FROM determination WHERE determination_id = :id")
                .bind("id", determination.id())
                .mapTo(TextsRow.class)
                .map(row -> new Texts(
                        open(claim, item, INPUT, row.inputCipher()), open(claim, item, OUTCOME, row.outcomeCipher())))
                .one();
    }

    @Override
    public Findings findings(Claim claim) {
        KeptItem item = KeptItem.of("claim", claim.id());
        return transactions
                .sql()
                .createQuery("SELECT text_cipher FROM finding WHERE claim_id = :claim AND round = :round")
                .bind("claim", claim.id())
                .bind("round", claim.round())
                .mapTo(byte[].class)
                .findOne()
                .map(text -> read(open(claim, item, FINDING, text)))
                .orElse(Findings.NONE);
    }

    @Override
    public void store(Claim claim, Findings findings) {
        Findings before = findings(claim);
        if (before.equals(findings)) {
            return;
        }
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO finding (claim_id, round, member_id, unit_id, text_cipher)
                        VALUES (:claim, :round, :member, :unit, :text)
                        ON CONFLICT (claim_id, round) DO UPDATE SET text_cipher = excluded.text_cipher
                        """)
                .bind("claim", claim.id())
                .bind("round", claim.round())
                .bind("member", claim.member())
                .bind("unit", claim.unit())
                .bind("text", seal(claim, FINDING, write(findings)))
                .execute();
        audit.append("CLAIM_FINDINGS_KEPT", "claim", claim.id().toString(), claim.number(), before, findings);
    }

    private byte[] seal(Claim claim, String field, byte[] text) {
        return cipher.encrypt(claim.member().value(), field, Sensitive.of(new String(text, StandardCharsets.UTF_8)));
    }

    /** Opens a text that something is decided or explained by; refuses when it is damaged. */
    private byte[] open(Claim claim, KeptItem item, String field, byte[] sealed) {
        return cipher.open(item, claim.member().value(), field, sealed)
                .orRefused()
                .reveal()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] write(Findings findings) {
        try {
            return JSON.writeValueAsBytes(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Findings read(byte[] text) {
        try {
            return JSON.readValue(new String(text, StandardCharsets.UTF_8), Findings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not readable", null);
        }
    }

    /** A determination as it is stored, without its lines. */
    record DeterminationRow(
            DeterminationId determinationId,
            int version,
            Stage stage,
            LocalDate decidedOn,
            Instant madeAt,
            String engineVersion,
            String inputDigest,
            String outcomeDigest,
            Money payable) {

        KeptDetermination determination(List<KeptDetermination.Line> lines) {
            return new KeptDetermination(
                    determinationId,
                    version,
                    stage,
                    decidedOn,
                    madeAt,
                    engineVersion,
                    inputDigest,
                    outcomeDigest,
                    payable,
                    lines);
        }
    }

    /** A line as it is stored. */
    record LineRow(
            LineId lineId,
            String planCode,
            PlanVersionId planVersionId,
            String planKind,
            String region,
            String benefitCode,
            CoverageId coverageId,
            KeptDetermination.LineOutcome outcome,
            Optional<String> reason,
            Money amount,
            boolean endsCoverage) {

        KeptDetermination.Line line() {
            return new KeptDetermination.Line(
                    lineId,
                    new KeptDetermination.Result(
                            planCode,
                            planVersionId,
                            planKind,
                            region,
                            benefitCode,
                            coverageId,
                            outcome,
                            reason,
                            amount,
                            endsCoverage
                                    ? KeptDetermination.AfterPayment.COVER_ENDS
                                    : KeptDetermination.AfterPayment.COVER_CONTINUES));
        }
    }

    /** The texts as they are stored. */
    @SuppressWarnings("ArrayRecordComponent") // read and used up at once, never compared
    record TextsRow(byte[] inputCipher, byte[] outcomeCipher) {}
}
