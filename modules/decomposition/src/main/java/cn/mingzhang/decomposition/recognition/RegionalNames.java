package cn.mingzhang.decomposition.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names that a separator divides though they are one: "各市、县（区）司法局" is the bureau of each city and county. What
 * follows a region belongs to it only if it speaks of a region no higher: in "各县区、市教育局" the bureau is the city's own.
 */
final class RegionalNames {

    private static final String BRACKET = "(?:[（(〔〈\\[][^）)〕〉\\]]{1,8}[）)〕〉\\]])?";
    private static final Pattern REGION_ONLY = Pattern.compile("各?(?:设区|地级|县级|直辖|省直管)?(?:自治[区州县旗]|直辖市|[省市州盟县区旗乡镇街]{1,4})" + BRACKET);
    private static final Pattern BODY_IN_REGION = Pattern.compile("(?:设区|县级|省直管|自治|直辖)?(?<region>[省市州盟县区旗乡镇]{1,4}|街道)" + BRACKET
            + "(?!直|级|属|政府各|本)[^各]{0,10}(?:政府|局|厅|委|办|管委会|办事处|单位|部门|署|院|中心|办公室)" + BRACKET);
    /** From high to low; those beside one another in a word are of one rank. */
    private static final List<String> RANKS = List.of("省", "市州盟", "县区旗", "乡镇街");

    private RegionalNames() {
    }

    /** The parts of a list with those made one that name one body in regions of several kinds. */
    static List<String> join(List<String> parts) {
        var joined = new ArrayList<String>();
        var regions = new ArrayList<String>();
        for (String part : parts) {
            String p = part.strip();
            if (REGION_ONLY.matcher(p).matches() && p.startsWith("各") == regions.isEmpty()) {
                regions.add(p);
            } else if (!regions.isEmpty() && isBodyBelow(regions.getFirst(), p)) {
                joined.add(String.join("、", regions) + "、" + p);
                regions.clear();
            } else {
                joined.addAll(regions);
                regions.clear();
                joined.add(part);
            }
        }
        joined.addAll(regions);
        return joined;
    }

    private static boolean isBodyBelow(String first, String part) {
        var body = BODY_IN_REGION.matcher(part);
        return body.matches() && (rank(body.group("region")) >= rank(first) || part.matches("市(?:人民)?政府"));
    }

    /** How far down the first region of some words stands. */
    private static int rank(String words) {
        for (int i = 0; i < words.length(); i++) {
            for (int rank = 0; rank < RANKS.size(); rank++) {
                if (RANKS.get(rank).indexOf(words.charAt(i)) >= 0) {
                    return rank;
                }
            }
        }
        return RANKS.size();
    }
}
