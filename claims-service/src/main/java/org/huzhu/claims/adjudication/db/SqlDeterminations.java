package org.huzhu.claims.adjudication.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.benefit.Stage;
import org.huzhu.claims.adjudication.Determinations;
import org.huzhu.claims.adjudication.Findings;
import org.huzhu.claims.adjudication.KeptDetermination;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.DeterminationId;
import org.huzhu.claims.claim.LineId;
import org.huzhu.claims.coverage.CoverageId;
import org.huzhu.claims.coverage.PlanVersionId;
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
    private static final ObjectMapper JSON = JsonMapper.builder().build();

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
                .bind("id", made.id().value())
                .bind("claim", claim.id().value())
                .bind("version", made.version())
                .bind("member", claim.member().value())
                .bind("unit", claim.unit().value())
                .bind("stage", made.stage())
                .bind("decidedOn", made.decidedOn())
                .bind("madeAt", made.madeAt().atOffset(ZoneOffset.UTC))
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
                .bind("line", line.id().value())
                .bind("determination", made.id().value())
                .bind("ordinal", ordinal)
                .bind("member", claim.member().value())
                .bind("unit", claim.unit().value())
                .bind("plan", result.planCode())
                .bind("planVersion", result.planVersion().value())
                .bind("planKind", result.planKind())
                .bind("region", result.region())
                .bind("benefit", result.benefitCode())
                .bind("coverage", result.coverage().value())
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
                .createQuery("SELECT * FROM determination WHERE claim_id = :claim AND version = :version")
                .bind("claim", claim.id().value())
                .bind("version", version)
                .map((row, context) -> determination(row))
                .findOne();
    }

    private KeptDetermination determination(ResultSet row) throws SQLException {
        UUID id = row.getObject("determination_id", UUID.class);
        return new KeptDetermination(
                new DeterminationId(id),
                row.getInt("version"),
                Stage.valueOf(row.getString("stage")),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("engine_version"),
                row.getString("input_digest"),
                row.getString("outcome_digest"),
                money(row, "payable"),
                lines(id));
    }

    private List<KeptDetermination.Line> lines(UUID determination) {
        return transactions
                .sql()
                .createQuery("SELECT * FROM determination_line WHERE determination_id = :id ORDER BY ordinal")
                .bind("id", determination)
                .map((row, context) -> new KeptDetermination.Line(
                        new LineId(row.getObject("line_id", UUID.class)),
                        new KeptDetermination.Result(
                                row.getString("plan_code"),
                                new PlanVersionId(row.getObject("plan_version_id", UUID.class)),
                                row.getString("plan_kind"),
                                row.getString("region"),
                                row.getString("benefit_code"),
                                new CoverageId(row.getObject("coverage_id", UUID.class)),
                                KeptDetermination.LineOutcome.valueOf(row.getString("outcome")),
                                Optional.ofNullable(row.getString("reason")),
                                money(row, "amount"),
                                row.getBoolean("ends_coverage")
                                        ? KeptDetermination.AfterPayment.COVER_ENDS
                                        : KeptDetermination.AfterPayment.COVER_CONTINUES)))
                .list();
    }

    @Override
    public Texts texts(Claim claim, KeptDetermination determination) {
        KeptItem item = KeptItem.of("determination", determination.id());
        return transactions
                .sql()
                .createQuery("SELECT input_cipher, outcome_cipher FROM determination WHERE determination_id = :id")
                .bind("id", determination.id().value())
                .map((row, context) -> new Texts(
                        open(claim, item, INPUT, row.getBytes("input_cipher")),
                        open(claim, item, OUTCOME, row.getBytes("outcome_cipher"))))
                .one();
    }

    @Override
    public Findings findings(Claim claim) {
        KeptItem item = KeptItem.of("claim", claim.id());
        return transactions
                .sql()
                .createQuery("SELECT text_cipher FROM finding WHERE claim_id = :claim AND round = :round")
                .bind("claim", claim.id().value())
                .bind("round", claim.round())
                .map((row, context) -> read(open(claim, item, FINDING, row.getBytes("text_cipher"))))
                .findOne()
                .orElse(Findings.NONE);
    }

    @Override
    public void keep(Claim claim, Findings findings) {
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
                .bind("claim", claim.id().value())
                .bind("round", claim.round())
                .bind("member", claim.member().value())
                .bind("unit", claim.unit().value())
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

    private static Money money(ResultSet row, String column) throws SQLException {
        return Money.fen(Objects.requireNonNull(row.getBigDecimal(column), column)
                .movePointRight(2)
                .longValueExact());
    }
}
