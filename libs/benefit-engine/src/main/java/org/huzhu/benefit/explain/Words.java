package org.huzhu.benefit.explain;

import java.util.Map;

/** Names in steps that people read; a code that is not here stays itself. */
final class Words {

    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("IN_SCOPE_SELF_PAY", "医保范围内个人自付"),
            Map.entry("IN_SCOPE_SELF_PAY_AND_PREPAYMENT", "医保范围内个人自付及先行自付"),
            Map.entry("CO_PAY_ABOVE_DEDUCTIBLE", "起付线以上范围内个人自付"),
            Map.entry("PERSONAL_BURDEN", "个人负担"),
            Map.entry("SEVERE", "重度"),
            Map.entry("MILD", "轻度"),
            Map.entry("INVASIVE", "浸润性"),
            Map.entry("IN_SITU", "原位"),
            Map.entry("SURGERY", "手术"),
            Map.entry("STAY", "每次"),
            Map.entry("PERIOD", "保障期内"),
            Map.entry("ILLNESS", "同一疾病"),
            Map.entry("ENROLMENT", "续保或集体起保"),
            Map.entry("ACCIDENT", "意外伤害"));

    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("IN_SCOPE_SELF_PAY", "In-scope self-pay"),
            Map.entry("IN_SCOPE_SELF_PAY_AND_PREPAYMENT", "In-scope self-pay with the share paid first"),
            Map.entry("CO_PAY_ABOVE_DEDUCTIBLE", "In-scope co-pay above the basic deductible"),
            Map.entry("PERSONAL_BURDEN", "Personal burden"),
            Map.entry("SEVERE", "severe"),
            Map.entry("MILD", "mild"),
            Map.entry("INVASIVE", "invasive"),
            Map.entry("IN_SITU", "in situ"),
            Map.entry("SURGERY", "surgery"),
            Map.entry("STAY", "per stay"),
            Map.entry("PERIOD", "per period"),
            Map.entry("ILLNESS", "per illness"),
            Map.entry("ENROLMENT", "renewal or collective start"),
            Map.entry("ACCIDENT", "accident"));

    private Words() {}

    static String of(String code, Language language) {
        return switch (language) {
            case ZH -> CHINESE.getOrDefault(code, code);
            case EN -> ENGLISH.getOrDefault(code, code);
            case CODES -> code;
        };
    }
}
