package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Row numbers of a flattened table that has a column for them: digits without a point, run into the words around them. */
final class BareNumerals {

    private static final Pattern HEAD = Pattern.compile("序\\s?号\\s?(?:[\\u4e00-\\u9fff/（）]\\s?){4,48}(?=[一1])");
    private static final Pattern DIGITS = Pattern.compile("(?<![0-9第年月．.〔（(A-Za-z+-])([0-9]{1,3})\\s?(?=[\\u4e00-\\u9fff“《])(?![个月日年次项条天小万亿号人家类级大名场期篇批件种、])");

    private BareNumerals() {
    }

    /** The markers, with row numbers added where the text holds such a table. */
    static List<Marker> with(List<Marker> markers, String masked) {
        var head = HEAD.matcher(masked);
        if (masked.indexOf('序') < 0 || !head.find()) {
            return markers;
        }
        var all = new ArrayList<>(markers);
        var taken = new Apart();
        markers.forEach(m -> taken.add(new Span(m.from(), m.to())));
        var m = DIGITS.matcher(masked).region(head.end(), masked.length()).useTransparentBounds(true);
        while (m.find()) {
            int n = Integer.parseInt(m.group(1));
            if (n > 0 && taken.add(new Span(m.start(), m.end()))) {
                all.add(new Marker(MarkerKind.NUMBER_DOT, n, m.start(), m.end(), Marker.Place.GLUED));
            }
        }
        all.sort(Comparator.comparingInt(Marker::from));
        return all;
    }
}
