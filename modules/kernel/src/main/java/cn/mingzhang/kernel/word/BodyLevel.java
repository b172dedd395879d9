package cn.mingzhang.kernel.word;

/** Where a body stands (单位层级); a {@code SYSTEM_UNIT} is a supervised system beside the line, a {@code DIVISION} (处室、科室) a part of one bureau. */
public enum BodyLevel {
    PROVINCE, CITY, COUNTY, TOWNSHIP, SYSTEM_UNIT, DIVISION
}
