package cn.mingzhang.kernel.word;

/** A set of bodies that a document names by kind (各市、县（区）司法局, 机关各处室). */
public enum Audience {
    ALL_COUNTIES, ALL_CITIES, ALL_CITIES_AND_COUNTIES, ALL_DIVISIONS
}
