package org.huzhu.benefit.explain;

import org.huzhu.benefit.outcome.ReasonCode;

/** Reasons in words. */
public final class ReasonTexts {

    private ReasonTexts() {}

    /** Returns the reason in Chinese. */
    public static String chinese(ReasonCode code) {
        return switch (code) {
            case NOT_COVERED_ON_DAY -> "事件当日不在保障期内";
            case FILED_TOO_LATE -> "超过申请时限";
            case EVENT_NOT_COVERED -> "不属于本责任的事件";
            case CAUSE_NOT_COVERED -> "不属于本责任的原因";
            case HOSPITAL_LEVEL_TOO_LOW -> "医院等级不够";
            case HOSPITAL_LEVEL_UNKNOWN -> "医院等级不明";
            case DIAGNOSIS_NOT_COVERED -> "不属于本责任的诊断";
            case ILLNESS_NOT_LISTED -> "不在病种名单内";
            case CONDITIONS_NOT_MET -> "审核认定不符合临床条件";
            case EXCLUDED -> "属于责任免除";
            case IN_OBSERVATION -> "在观察期内";
            case STAYS_USED_UP -> "保障期内次数已用完";
            case DAYS_USED_UP -> "保障期内天数已用完";
            case STAY_TOO_SHORT -> "住院天数未达起付天数";
            case NOTHING_ELIGIBLE -> "没有可补偿的费用";
            case BELOW_DEDUCTIBLE -> "未超过免赔额";
            case RATE_IS_ZERO -> "按条款计为零";
            case CAP_USED_UP -> "限额已用完";
            case ALREADY_PAID_FOR_EVENT -> "本事件已经给付";
            case ALREADY_PAID_FOR_ILLNESS -> "同一疾病已经给付";
            case ALREADY_PAID_IN_PERIOD -> "保障期内已经给付一次";
            case EXCLUSIVE_WITH_OTHER -> "与另一项责任不重复给付";
            case GROUP_LIMIT_USED_UP -> "合并限额已用完";
            case TOTAL_LIMIT_USED_UP -> "总限额已用完";
            case BURDEN_COVERED -> "个人负担已由其他补偿覆盖";
            case NO_DISABILITY -> "没有评定伤残";
            case NO_DEATH -> "没有身故";
            case DEATH_TOO_LATE -> "身故超过约定天数";
        };
    }

    /** Returns the reason in English. */
    public static String english(ReasonCode code) {
        return switch (code) {
            case NOT_COVERED_ON_DAY -> "the day of the event is not covered";
            case FILED_TOO_LATE -> "filed after the window";
            case EVENT_NOT_COVERED -> "the benefit does not answer to this kind of event";
            case CAUSE_NOT_COVERED -> "the benefit does not answer to this cause";
            case HOSPITAL_LEVEL_TOO_LOW -> "the hospital's level is too low";
            case HOSPITAL_LEVEL_UNKNOWN -> "the hospital's level is unknown";
            case DIAGNOSIS_NOT_COVERED -> "the benefit does not answer to this diagnosis";
            case ILLNESS_NOT_LISTED -> "the illness is not on the list";
            case CONDITIONS_NOT_MET -> "the clinical conditions are not met";
            case EXCLUDED -> "excluded by the terms";
            case IN_OBSERVATION -> "inside the observation period";
            case STAYS_USED_UP -> "all stays of the period are used";
            case DAYS_USED_UP -> "all days of the period are used";
            case STAY_TOO_SHORT -> "the stay is shorter than the first day paid";
            case NOTHING_ELIGIBLE -> "no cost is eligible";
            case BELOW_DEDUCTIBLE -> "not above the deductible";
            case RATE_IS_ZERO -> "the terms give zero here";
            case CAP_USED_UP -> "the limit is used up";
            case ALREADY_PAID_FOR_EVENT -> "everything due for the event was paid before";
            case ALREADY_PAID_FOR_ILLNESS -> "the illness was paid before";
            case ALREADY_PAID_IN_PERIOD -> "paid once in the period already";
            case EXCLUSIVE_WITH_OTHER -> "only one of two benefits is paid";
            case GROUP_LIMIT_USED_UP -> "the limit of the group is used up";
            case TOTAL_LIMIT_USED_UP -> "the limit over plans is used up";
            case BURDEN_COVERED -> "the burden is covered by other indemnity";
            case NO_DISABILITY -> "no disability was assessed";
            case NO_DEATH -> "nobody died";
            case DEATH_TOO_LATE -> "the death came too long after the event";
        };
    }
}
