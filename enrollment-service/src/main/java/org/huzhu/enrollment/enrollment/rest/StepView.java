package org.huzhu.enrollment.enrollment.rest;

import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huzhu.enrollment.enrollment.Timeline;

/**
 * A step of an enrolment.
 *
 * @param at when
 * @param what code of what happened
 * @param why a code or a rule, where there is one
 * @param text in the caller's language
 */
@Schema(name = "EnrollmentStep")
public record StepView(
        Instant at,
        @Schema(examples = "ENROLLMENT_SUBMITTED") String what,
        @Schema(examples = "OFFICE:APPROVE") String why,
        @Schema(examples = "单位已提交") String text) {
    static StepView of(Timeline.Step step, Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "timeline/enrollment",
                Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.CHINESE,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String key = step.what().equals("ENROLLMENT_REVIEWED")
                ? step.what() + "." + step.why().replace(':', '.')
                : step.what();
        return new StepView(
                step.at(), step.what(), step.why(), texts.containsKey(key) ? texts.getString(key) : step.what());
    }
}
