package cn.mingzhang.decomposition.owner;

import cn.mingzhang.kernel.word.Audience;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words by which documents name bodies by kind (各市、县（市、区）司法局, 厅机关各处室), all in one place. */
final class AudienceWords {

    private static final Pattern BRACKETED = Pattern.compile("[（(〔\\[][^）)〕\\]]*[）)〕\\]]");
    private static final Pattern DIVISIONS = Pattern.compile("各?(内设机构|业务处|处室|科室|处、?室)|机关各(处|科|部门)|^各(处|科|股)(?!级)");
    private static final Pattern EVERYWHERE = Pattern.compile("各(地|级)");
    private static final Pattern DISTRICT_CITY = Pattern.compile("设区的?市|地级市|州市|市（州）|州");
    private static final Pattern CITY = Pattern.compile("市(?!辖)|盟");
    private static final Pattern COUNTY = Pattern.compile("县|(?<!设)区(?!的?市)|旗");
    private static final Pattern MANY = Pattern.compile("^(全省|全市|省内|本省)?(各|所有|全体)|^县[（(]市|^(各)?市[、,，]县");

    private AudienceWords() {
    }

    /** The audience that a name stands for, or empty for the name of one body. */
    static Optional<Audience> of(String name) {
        String words = name.replaceAll("\\s+", "");
        if (DIVISIONS.matcher(words).find()) {
            return Optional.of(Audience.ALL_DIVISIONS);
        }
        if (!MANY.matcher(words).find()) {
            return Optional.empty();
        }
        if (EVERYWHERE.matcher(words).find()) {
            return Optional.of(Audience.ALL_CITIES_AND_COUNTIES);
        }
        return ofPlaces(words);
    }

    /** What stands in brackets only spells out a kind: the 市 of 县（市、区） is a city of county level. */
    private static Optional<Audience> ofPlaces(String words) {
        String plain = BRACKETED.matcher(words).replaceAll("");
        String districtCitiesNamed = DISTRICT_CITY.matcher(plain).replaceAll("市");
        boolean cities = CITY.matcher(districtCitiesNamed).find();
        boolean counties = COUNTY.matcher(districtCitiesNamed.replaceAll("市辖区", "区")).find();
        if (cities && counties) {
            return Optional.of(Audience.ALL_CITIES_AND_COUNTIES);
        }
        if (counties) {
            return Optional.of(Audience.ALL_COUNTIES);
        }
        return cities ? Optional.of(Audience.ALL_CITIES) : Optional.empty();
    }
}
