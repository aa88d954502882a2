package org.huzhu.enrollment.contribution.rest;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.huzhu.enrollment.enrollment.Enrollment;
import org.huzhu.enrollment.memberunit.MemberUnit;
import org.huzhu.enrollment.plan.Terms;
import org.huzhu.kernel.time.DateSpan;

/** The letter that confirms a paid enrolment (参保确认书), a page of its own that needs nothing else to be shown or printed. */
final class ConfirmationLetter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINESE);

    private ConfirmationLetter() {}

    static String of(Enrollment enrollment, MemberUnit unit, Terms terms) {
        DateSpan cover = enrollment.cover();
        LocalDate last = cover.from().plusDays(cover.days() - 1);
        return """
                <!DOCTYPE html>
                <html lang="zh-CN">
                <head><meta charset="UTF-8"><title>参保确认书 %1$s</title>
                <style>
                body { font-family: "Noto Serif CJK SC", "Songti SC", SimSun, serif; margin: 3cm 2.5cm; line-height: 1.8 }
                h1 { text-align: center } th { text-align: left; padding-right: 2em; font-weight: normal }
                </style></head>
                <body>
                <h1>参保确认书</h1>
                <p>%2$s：</p>
                <p>你单位职工互助保障参保手续已办结，款项已全部确认，现确认如下：</p>
                <table>
                <tr><th>参保编号</th><td>%1$s</td></tr>
                <tr><th>统一社会信用代码</th><td>%3$s</td></tr>
                <tr><th>互助保障计划</th><td>%4$s（%5$s）</td></tr>
                <tr><th>参保人数</th><td>%6$d人</td></tr>
                <tr><th>互助费合计</th><td>%7$s元</td></tr>
                <tr><th>保障期</th><td>%8$s零时起至%9$s二十四时止</td></tr>
                </table>
                <p>本确认书与名册一并作为参保凭证，待遇以计划条款为准。</p>
                </body>
                </html>
                """.formatted(
                        escaped(enrollment.number().toString()),
                        escaped(unit.name()),
                        escaped(unit.creditCode().value()),
                        escaped(terms.nameZh()),
                        escaped(terms.code().value()),
                        enrollment.roster().enrolled(),
                        enrollment.roster().due().toYuanString(),
                        DAY.format(cover.from()),
                        DAY.format(last));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
