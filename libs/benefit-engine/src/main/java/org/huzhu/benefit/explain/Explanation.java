package org.huzhu.benefit.explain;

import java.util.ArrayList;
import java.util.List;
import org.huzhu.benefit.outcome.BenefitLine;
import org.huzhu.benefit.outcome.Outcome;
import org.huzhu.benefit.outcome.Step;

/** Puts the steps of a line into sentences. */
public final class Explanation {

    private Explanation() {}

    /**
     * Renders a line: its steps in order, then what it comes to.
     *
     * <p>"In-scope self-pay: 1874.43 yuan", "1874.43 yuan at 70% is 1312.101 yuan", "Rounded once to the fen: 1312.10 yuan",
     * "Paid: 1312.10 yuan".
     *
     * @return sentences without a full stop; never empty
     */
    public static List<String> of(BenefitLine line, Language language) {
        List<String> sentences = new ArrayList<>(line.steps().size() + 1);
        for (Step step : line.steps()) {
            sentences.add(of(step, language));
        }
        sentences.add(of(line.outcome(), language));
        return List.copyOf(sentences);
    }

    /** Renders one step. */
    public static String of(Step step, Language language) {
        return switch (language) {
            case ZH -> filled(StepTexts.chinese(step.code()), step, language);
            case EN -> filled(StepTexts.english(step.code()), step, language);
            case CODES -> codes(step);
        };
    }

    /** Renders an outcome. */
    public static String of(Outcome outcome, Language language) {
        return OutcomeTexts.of(outcome, language);
    }

    private static String filled(String template, Step step, Language language) {
        return template.replace("{1}", Numbers.written(step.first(), step.code().first(), step.scale()))
                .replace("{2}", Numbers.written(step.second(), step.code().second(), step.scale()))
                .replace("{=}", Numbers.written(step.result(), step.code().result(), step.scale()))
                .replace("{s}", Words.of(step.subject(), language));
    }

    private static String codes(Step step) {
        StringBuilder text = new StringBuilder(96).append(step.code().name());
        append(text, "first", Numbers.written(step.first(), step.code().first(), step.scale()));
        append(text, "second", Numbers.written(step.second(), step.code().second(), step.scale()));
        append(text, "result", Numbers.written(step.result(), step.code().result(), step.scale()));
        append(text, "subject", step.subject());
        append(text, "rule", step.rule());
        return text.toString();
    }

    private static void append(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(' ').append(name).append('=').append(value);
        }
    }
}
