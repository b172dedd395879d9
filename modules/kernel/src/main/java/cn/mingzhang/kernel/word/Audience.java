package cn.mingzhang.kernel.word;

/**
 * A set of bodies that a document names by kind (各市、县（市、区）司法局, 机关各处室), or that an office means by it:
 * {@code COUNTIES_VIA_CITIES} are the cities, each of which has to give the task to all of its counties (逐级分解).
 */
public enum Audience {
    ALL_COUNTIES, ALL_CITIES, ALL_CITIES_AND_COUNTIES, ALL_DIVISIONS, COUNTIES_VIA_CITIES
}
