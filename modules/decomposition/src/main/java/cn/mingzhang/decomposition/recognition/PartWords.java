package cn.mingzhang.decomposition.recognition;

/**
 * The words by which documents say what part a body has, shared by owner notes, heads of columns and lists of names:
 * "牵头单位", "责任科室（单位）", "牵头（责任）部门". To teach a new word for a part or for a kind of body, add it here.
 */
final class PartWords {

    /** What makes a body the one that leads. */
    static final String LEADING = "(?:牵头|主办|主责)";
    static final String PART = "(?:牵头|主办|主责|责任|负责|配合|协办|承办|参与|参加|协同|协助|协作|指导|落实|实施|督办|支持|完成|执行|主管|共建)";
    static final String NOUN = "(?:单位|部门|[处科](?:[（(][科室股局处、]{1,6}[）)])室?|处室|科室|股室|机构|司局|站所|科|处|主体|方)";
    /** Whose part it is, or what it is about: "县级责任单位", "主要责任单位". */
    static final String BEFORE = "(?:[省市县区州旗镇厅局]级|[省市县区州]直|主要|具体|共同|其他|其它|第一|公开|工作|任务|项目)?";
    private static final String JOIN = "[/、（(及和与或]{1,2}";
    private static final String NOUNS = NOUN + "(?:" + JOIN + NOUN + "[）)]?){0,2}";
    /** "牵头（责任）", "牵头单位/责任", "责任". */
    private static final String PARTS = "(?:" + NOUN + "?" + JOIN + PART + "[）)]?|" + PART + ")?";
    /** A part with its kind of body; the first group is the part that counts. */
    static final String WITH_NOUN = BEFORE + "(" + PART + ")" + PARTS + NOUNS;
    /** As {@link #WITH_NOUN}, without a group. */
    static final String HEAD = BEFORE + PART + PARTS + NOUNS;
    /** As {@link #WITH_NOUN}, where the kind of body may be left out. */
    static final String ANY = BEFORE + "(" + PART + "|(?:责任|任务|部门)?分工)" + PARTS + "(?:" + NOUNS + ")?";
    /** What words that begin with a part, or with whose it is, may begin with. */
    static final String FIRSTS = "省市县区州旗镇厅局主具共其第公工任项牵责负配协承参指落实督支完执分部";
    /** Signs that documents set beside the name of whoever leads. */
    static final String SIGNS = "★☆▲△▴◆◇●◎※＊*#✱";

    private PartWords() {
    }

    static boolean leads(String part) {
        return part.contains("牵头") || part.startsWith("主办") || part.startsWith("主责");
    }
}
