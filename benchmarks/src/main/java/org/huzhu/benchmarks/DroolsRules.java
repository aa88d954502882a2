package org.huzhu.benchmarks;

import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** The same three plans as rules of Drools, built once as an executable model. */
final class DroolsRules {

    private static final String RULES = """
            package org.huzhu.benchmarks.rules;
            import org.huzhu.benchmarks.ClaimFact;
            import org.huzhu.benchmarks.CoverFact;
            import org.huzhu.benchmarks.PaidFact;

            rule "hospital, first tier" when
                $claim : ClaimFact($fen : selfPayFen, selfPayFen > 0, inTime)
                CoverFact(kind == "HOSPITAL", protects($claim.admittedOn))
                $paid : PaidFact()
            then $paid.addTier(Math.min($fen, 200000L), 8000); end

            rule "hospital, second tier" when
                $claim : ClaimFact($fen : selfPayFen, selfPayFen > 200000, inTime)
                CoverFact(kind == "HOSPITAL", protects($claim.admittedOn))
                $paid : PaidFact()
            then $paid.addTier(Math.min($fen, 1000000L) - 200000L, 7000); end

            rule "hospital, third tier" when
                $claim : ClaimFact($fen : selfPayFen, selfPayFen > 1000000, inTime)
                CoverFact(kind == "HOSPITAL", protects($claim.admittedOn))
                $paid : PaidFact()
            then $paid.addTier($fen - 1000000L, 5000); end

            rule "severe" when
                $claim : ClaimFact(code.startsWith("C50") || code.startsWith("C34")
                        || code.startsWith("I21") || code.startsWith("N18"), inTime)
                CoverFact(kind == "SEVERE", $shares : shares, protects($claim.admittedOn))
                $paid : PaidFact()
            then $paid.setSevereFen(1000000L * $shares); end

            rule "mild" when
                $claim : ClaimFact(code.startsWith("C73") || code.startsWith("D05"), inTime)
                CoverFact(kind == "SEVERE", $shares : shares, protects($claim.admittedOn))
                $paid : PaidFact()
            then $paid.setSevereFen(300000L * $shares); end

            rule "allowance" when
                $claim : ClaimFact($days : days, days > 0, inTime)
                CoverFact(kind == "ALLOWANCE", protects($claim.admittedOn))
                $paid : PaidFact()
            then $paid.setAllowanceFen(Math.min($days, 90) * 6000L); end
            """;

    private DroolsRules() {}

    static KieBase build() {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/org/huzhu/benchmarks/rules/plans.drl", RULES);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }
}
