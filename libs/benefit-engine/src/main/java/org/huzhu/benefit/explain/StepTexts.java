package org.huzhu.benefit.explain;

import org.huzhu.benefit.outcome.StepCode;

/** Sentences for steps: {1} and {2} are the inputs, {=} the result, {s} the subject. */
final class StepTexts {

    private StepTexts() {}

    static String chinese(StepCode code) {
        return switch (code) {
            case COVERAGE -> "保障期间 {1} 起至 {2} 前，计 {=} 份";
            case FILING -> "{1} 申请，最迟 {2}";
            case EXCLUSION -> "属于责任免除：{s}";
            case OBSERVATION_OVER -> "事件日 {1}，观察期已于 {2} 前结束";
            case OBSERVATION_WAIVED -> "免观察期：{s}";
            case OBSERVATION_INSIDE -> "事件日 {1} 在观察期内，观察期至 {2} 前";
            case OBSERVATION_FIXED -> "观察期内给付固定金额 {=} 元";
            case OBSERVATION_REDUCED -> "观察期内按 {2} 给付：{1} 元得 {=} 元";
            case ILLNESS_MET -> "符合病种 {s}：已确认 {1} 项条件，需要 {2} 项";
            case ILLNESS_PROPOSED -> "编码提示病种 {s}：已确认 {1} 项条件，需要 {2} 项，{=} 项待审核";
            case ILLNESS_RULED_OUT -> "不符合病种 {s}：已确认 {1} 项条件，需要 {2} 项";
            case ILLNESS_WAITS -> "条件 {s} 自 {1} 起须满 {2} 天，{=} 起可以确认";
            case BASE -> "{s}：{=} 元";
            case PRO_RATA -> "住院跨越保障期，{2} 天中计 {1} 天：{=} 元";
            case STAY_ORDINAL -> "保障期内第 {=} 次";
            case DEDUCTIBLE -> "{1} 元减免赔额 {2} 元，余 {=} 元";
            case THRESHOLD -> "保障期内累计 {1} 元，超过 {2} 元的部分为 {=} 元";
            case LESS_BEFORE -> "全部计 {1} 元，减此前累计部分 {2} 元，本次增加 {=} 元";
            case GIVEN_BEFORE -> "本次增加 {1} 元，本事件此前已计 {2} 元，共 {=} 元";
            case RATE -> "{1} 元按 {2} 计 {=} 元";
            case TIER -> "本档 {1} 元按 {2} 计 {=} 元";
            case LEVEL_AMOUNT -> "{1} 级医院定额 {=} 元";
            case STAY_FACTOR -> "按次数比例 {2}：{1} 元得 {=} 元";
            case DAYS -> "住院 {1} 天，自第 {2} 天起计 {=} 天";
            case DAYS_OF_STAY_LIMIT -> "每次最多 {2} 天：{1} 天计 {=} 天";
            case DAYS_OF_PERIOD_LIMIT -> "保障期内尚余 {2} 天：{1} 天计 {=} 天";
            case PER_DAY -> "每天 {1} 元，{2} 天计 {=} 元";
            case GRADE_AMOUNT -> "{s}定额 {=} 元";
            case MILDER_OFFSET -> "{1} 元减已给付的较轻病种 {2} 元，余 {=} 元";
            case DISABILITY_GRADE -> "最重伤残等级 {1} 级，比例 {2}：{=} 元";
            case DEATH_AMOUNT -> "身故 {1} 元加丧葬 {2} 元，共 {=} 元";
            case REMAINING_BURDEN -> "个人负担 {1} 元减其他补偿 {2} 元，余 {=} 元";
            case SHARES -> "{1} 元乘 {2} 份得 {=} 元";
            case ROUNDED -> "四舍五入到分：{1} 元得 {=} 元";
            case MINIMUM -> "{1} 元低于最低 {2} 元，计 {=} 元";
            case CAP -> "{s}限额尚余 {2} 元：{1} 元计 {=} 元";
            case PAID_BEFORE -> "同一事件应付 {1} 元，已付 {2} 元，余 {=} 元";
            case EXCLUSIVE -> "与 {s}（{2} 元）不重复给付：{1} 元计 {=} 元";
            case GROUP_LIMIT -> "合并限额 {s} 尚余 {2} 元：{1} 元计 {=} 元";
            case BURDEN_LIMIT -> "补偿不超过个人负担，尚余 {2} 元：{1} 元计 {=} 元";
            case TOTAL_LIMIT -> "总限额 {s} 尚余 {2} 元：{1} 元计 {=} 元";
        };
    }

    static String english(StepCode code) {
        return switch (code) {
            case COVERAGE -> "Cover from {1} up to, not including, {2}; {=} share(s) count";
            case FILING -> "Filed on {1}; the last day is {2}";
            case EXCLUSION -> "Excluded: {s}";
            case OBSERVATION_OVER -> "The day that counts is {1}; the observation period ended before {2}";
            case OBSERVATION_WAIVED -> "Observation period waived: {s}";
            case OBSERVATION_INSIDE -> "The day that counts is {1}, inside the observation period up to {2}";
            case OBSERVATION_FIXED -> "A fixed sum is paid inside the observation period: {=} yuan";
            case OBSERVATION_REDUCED -> "Inside the observation period {2} of {1} yuan is {=} yuan";
            case ILLNESS_MET -> "Illness {s}: {1} condition(s) confirmed, {2} needed";
            case ILLNESS_PROPOSED -> "Illness {s} proposed by code: {1} condition(s) confirmed, {2} needed, {=} open";
            case ILLNESS_RULED_OUT -> "Illness {s} ruled out: {1} condition(s) confirmed, {2} needed";
            case ILLNESS_WAITS -> "Condition {s} needs {2} days from {1}; it can be seen from {=}";
            case BASE -> "{s}: {=} yuan";
            case PRO_RATA -> "The stay runs past the period; {1} of {2} days count: {=} yuan";
            case STAY_ORDINAL -> "Stay number {=} of the period";
            case DEDUCTIBLE -> "{1} yuan less the deductible of {2} yuan is {=} yuan";
            case THRESHOLD -> "{1} yuan in the period so far; above the threshold of {2} yuan lie {=} yuan";
            case LESS_BEFORE -> "{1} yuan in all less {2} yuan for what lay above before: {=} yuan are added";
            case GIVEN_BEFORE -> "{1} yuan added to the {2} yuan that the event gave before: {=} yuan";
            case RATE -> "{1} yuan at {2} is {=} yuan";
            case TIER -> "{1} yuan of this tier at {2} is {=} yuan";
            case LEVEL_AMOUNT -> "Fixed sum at a level {1} hospital: {=} yuan";
            case STAY_FACTOR -> "By the number of the stay {2} of {1} yuan is {=} yuan";
            case DAYS -> "{1} day(s) in hospital, paid from day {2}: {=} day(s)";
            case DAYS_OF_STAY_LIMIT -> "At most {2} days of a stay: {1} become {=}";
            case DAYS_OF_PERIOD_LIMIT -> "{2} days of the period are left: {1} become {=}";
            case PER_DAY -> "{1} yuan a day for {2} day(s) is {=} yuan";
            case GRADE_AMOUNT -> "Sum for the grade {s}: {=} yuan";
            case MILDER_OFFSET -> "{1} yuan less {2} yuan paid for the milder illness is {=} yuan";
            case DISABILITY_GRADE -> "Worst disability grade {1} at {2}: {=} yuan";
            case DEATH_AMOUNT -> "{1} yuan for the death and {2} yuan for the funeral are {=} yuan";
            case REMAINING_BURDEN -> "Burden of {1} yuan less other indemnity of {2} yuan is {=} yuan";
            case SHARES -> "{1} yuan times {2} share(s) is {=} yuan";
            case ROUNDED -> "Rounded once to the fen: {1} yuan is {=} yuan";
            case MINIMUM -> "{1} yuan is below the minimum of {2} yuan: {=} yuan";
            case CAP -> "Limit {s}, {2} yuan left: {1} yuan become {=} yuan";
            case PAID_BEFORE -> "{1} yuan due for the event, {2} yuan paid before: {=} yuan";
            case EXCLUSIVE -> "Not together with {s} ({2} yuan): {1} yuan become {=} yuan";
            case GROUP_LIMIT -> "Limit of the group {s}, {2} yuan left: {1} yuan become {=} yuan";
            case BURDEN_LIMIT -> "Indemnity stays within the burden, {2} yuan left: {1} yuan become {=} yuan";
            case TOTAL_LIMIT -> "Total limit {s}, {2} yuan left: {1} yuan become {=} yuan";
        };
    }
}
