package org.huzhu.terms.compile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huzhu.benefit.event.Cause;
import org.huzhu.benefit.event.EventKind;
import org.huzhu.benefit.illness.CodePrefixes;
import org.huzhu.benefit.plan.Basis;
import org.huzhu.benefit.plan.Cap;
import org.huzhu.benefit.plan.Deductible;
import org.huzhu.benefit.plan.EventMatch;
import org.huzhu.benefit.plan.Exclusion;
import org.huzhu.benefit.plan.FilingWindow;
import org.huzhu.benefit.plan.LevelAmounts;
import org.huzhu.benefit.plan.LumpSumGrade.AfterPayment;
import org.huzhu.benefit.plan.Observation;
import org.huzhu.benefit.plan.PayRate;
import org.huzhu.kernel.money.Percentage;
import org.huzhu.terms.catalogue.CodeRange;
import org.huzhu.terms.json.Place;

/** Turns the rules that several benefits share into the engine's. */
final class RuleCompiler {

    private static final Percentage NOTHING = Percentage.basisPoints(0);

    private RuleCompiler() {}

    static Basis basis(Place owner) {
        return owner.at("perShare").isTrue() ? Basis.PER_SHARE : Basis.PER_MEMBER;
    }

    static Observation observation(Place place) {
        Observation.Accidents accidents = place.at("waivers").at("accident").isTrue()
                ? Observation.Accidents.COVERED
                : Observation.Accidents.OBSERVED;
        List<Observation.Stage> stages = new ArrayList<>();
        for (Place stage : place.at("stages").items()) {
            stages.add(stage(stage.at("toDay").getNumber(), stage));
        }
        int days = place.at("days").asNumber().orElse(0);
        if (days > 0) {
            stages.add(stage(days, place));
        }
        return new Observation(stages, accidents, place.pointer());
    }

    private static Observation.Stage stage(int days, Place place) {
        Place inside = place.at("inside");
        return new Observation.Stage(
                days,
                inside(inside),
                inside.at("endsCoverage").isTrue() ? AfterPayment.COVER_ENDS : AfterPayment.COVER_CONTINUES,
                place.pointer());
    }

    private static Observation.Inside inside(Place inside) {
        return switch (inside.at("outcome").getText()) {
            case "NOTHING" -> new Observation.Nothing();
            case "REDUCED" -> new Observation.Reduced(inside.at("ratio").getRatio());
            case "FIXED" -> new Observation.Fixed(inside.at("amount").getMoney());
            case "ENDS_PLAN" -> new Observation.EndsPlan();
            default -> throw new IllegalStateException("no such outcome: " + inside.pointer());
        };
    }

    static FilingWindow filing(Place place) {
        return new FilingWindow(
                place.at("windowMonths").getNumber(),
                place.at("windowFrom").getConstant(FilingWindow.Start.class),
                place.pointer());
    }

    static Exclusion exclusion(Place place) {
        return new Exclusion(
                place.at("code").getText(),
                codes(place.at("diagnoses")),
                place.at("anyDiagnosis").isTrue() ? Exclusion.Reach.ANY_DIAGNOSIS : Exclusion.Reach.MAIN_DIAGNOSIS,
                causes(place.at("causes")),
                place.at("circumstance").asText().map(Set::of).orElse(Set.of()),
                Set.copyOf(place.at("benefits").asTexts()),
                place.pointer());
    }

    /** Where the terms say nothing, the rule's place is the benefit itself. */
    static EventMatch match(Place benefit, IllnessCompiler illnesses) {
        Place when = benefit.at("when");
        Set<EventKind> events = EnumSet.noneOf(EventKind.class);
        when.at("events").items().forEach(item -> events.add(item.getConstant(EventKind.class)));
        return new EventMatch(
                events,
                causes(when.at("causes")),
                when.at("hospitalLevelMin").asNumber().orElse(0),
                illnesses.selection(when.at("illnesses")),
                codes(when.at("diagnoses")),
                codes(when.at("exceptDiagnoses")),
                when.exists() ? when.pointer() : benefit.pointer());
    }

    private static Set<Cause> causes(Place place) {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        place.items().forEach(item -> causes.add(item.getConstant(Cause.class)));
        return causes;
    }

    private static CodePrefixes codes(Place place) {
        return place.exists() ? CodePrefixes.of(CodeRange.prefixes(place.asTexts())) : CodePrefixes.NONE;
    }

    static List<Cap> caps(Place benefit) {
        return benefit.at("caps").items().stream()
                .map(cap -> new Cap(
                        cap.at("per").getConstant(Cap.Per.class),
                        cap.at("amount").getMoney(),
                        basis(cap),
                        cap.pointer()))
                .toList();
    }

    static Deductible deductible(Place place) {
        if (!place.exists()) {
            return new Deductible.None();
        }
        String pointer = place.pointer();
        return switch (place.at("kind").getText()) {
            case "PER_STAY" -> new Deductible.PerStay(place.at("amount").getMoney(), pointer);
            case "PER_PERIOD" -> new Deductible.PerPeriod(place.at("amount").getMoney(), pointer);
            case "BY_HOSPITAL_LEVEL" -> new Deductible.ByHospitalLevel(levels(place.at("amounts")), pointer);
            case "ACCUMULATED_THRESHOLD" ->
                new Deductible.AccumulatedThreshold(place.at("amount").getMoney(), pointer);
            default -> throw new IllegalStateException("no such deductible: " + pointer);
        };
    }

    static LevelAmounts levels(Place amounts) {
        return new LevelAmounts(
                amounts.at("1").getMoney(),
                amounts.at("2").getMoney(),
                amounts.at("3").getMoney());
    }

    static PayRate rate(Place pays) {
        String pointer = pays.pointer();
        return switch (pays.at("kind").getText()) {
            case "FLAT" ->
                new PayRate.Flat(pays.at("ratio").getRatio(), pays.at("ratio").pointer());
            case "MARGINAL_TIERS" -> new PayRate.MarginalTiers(tiers(pays.at("tiers")), pointer);
            case "WHOLE_AMOUNT_TIERS" -> new PayRate.WholeAmountTiers(tiers(pays.at("tiers")), pointer);
            case "BY_STAY_ORDINAL" ->
                new PayRate.ByStayOrdinal(
                        ratios(pays.at("ratios")),
                        pays.at("afterwards").asRatio().orElse(NOTHING),
                        pays.at("afterwards").exists() ? pays.at("afterwards").pointer() : pointer,
                        pointer);
            default -> throw new IllegalStateException("no such rate: " + pointer);
        };
    }

    static List<Percentage> ratios(Place ratios) {
        return ratios.items().stream().map(Place::getRatio).toList();
    }

    /** A last tier with an end is followed by one that pays nothing. */
    private static List<PayRate.Tier> tiers(Place tiers) {
        List<PayRate.Tier> compiled = new ArrayList<>();
        for (Place tier : tiers.items()) {
            compiled.add(new PayRate.Tier(
                    tier.at("from").getMoney(), tier.at("ratio").getRatio(), tier.pointer()));
        }
        Place last = tiers.items().getLast();
        last.at("to")
                .asMoney()
                .ifPresent(end -> compiled.add(
                        new PayRate.Tier(end, NOTHING, last.at("to").pointer())));
        return compiled;
    }
}
