package cn.mingzhang.decomposition.recognition;

/** A possible outline numeral: its kind, its number, its characters, and where in the sentence it stands. */
record Marker(MarkerKind kind, int number, int from, int to, Place place) {

    /** How surely a numeral stands at the beginning of an item. */
    enum Place { LINE, SENTENCE, BLANK, GLUED }
}
