package org.huzhu.enrollment.roster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of a roster, under their Chinese or English headers. */
public enum RosterColumn {
    /** Full name. */
    NAME("name", Presence.REQUIRED, "姓名", "职工姓名"),
    /** Sex. */
    SEX("sex", Presence.REQUIRED, "性别"),
    /** Citizen id. */
    ID_NUMBER("idNumber", Presence.REQUIRED, "证件号码", "身份证号", "身份证号码", "公民身份号码"),
    /** Shares. */
    SHARES("shares", Presence.REQUIRED, "份数", "参保份数"),
    /** Form of employment. */
    EMPLOYMENT("employment", Presence.REQUIRED, "用工形式", "用工类型"),
    /** Mobile number. */
    MOBILE("phone", Presence.OPTIONAL, "手机", "手机号", "手机号码", "联系电话"),
    /** Whether a member of the union. */
    UNION_MEMBER("unionMember", Presence.OPTIONAL, "工会会员", "是否工会会员"),
    /** Whether in the basic medical insurance. */
    INSURED("basicMedicalInsurance", Presence.OPTIONAL, "基本医保", "是否参加基本医保", "参加基本医保"),
    /** Whether healthy and able to work. */
    HEALTHY("healthy", Presence.OPTIONAL, "健康", "身体健康", "是否健康"),
    /** Months of service of a temporary worker. */
    SERVICE_MONTHS("monthsOfService", Presence.OPTIONAL, "工龄月数", "在岗月数"),
    /** Day of hiring. */
    HIRED_ON("hiredOn", Presence.OPTIONAL, "入职日期"),
    /** Citizen id of the worker whose family somebody is. */
    WORKER_ID("workerIdNumber", Presence.OPTIONAL, "职工证件号码", "职工身份证号", "所属职工证件号码");

    /** Whether a roster must have a column. */
    public enum Presence {
        /** It must. */
        REQUIRED,
        /** It may. */
        OPTIONAL
    }

    private final String header;
    private final Presence presence;
    private final String chinese;
    private final String others;

    RosterColumn(String header, Presence presence, String chinese, String... others) {
        this.header = header;
        this.presence = presence;
        this.chinese = chinese;
        this.others = "|" + String.join("|", others) + "|";
    }

    /** Its English header, also its name in findings. */
    public String header() {
        return header;
    }

    /** Its Chinese header. */
    public String chineseHeader() {
        return chinese;
    }

    /** Whether a roster must have it. */
    public Presence presence() {
        return presence;
    }

    /** Reads a header; blanks, case and a star for "required" do not matter. Other headers are no column of ours. */
    public static Optional<RosterColumn> of(String header) {
        String word = header.replaceAll("[\\s*＊:：]", "");
        return Arrays.stream(values())
                .filter(column -> column.chinese.equals(word)
                        || column.others.contains("|" + word + "|")
                        || column.header.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
