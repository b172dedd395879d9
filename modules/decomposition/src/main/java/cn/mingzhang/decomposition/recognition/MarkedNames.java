package cn.mingzhang.decomposition.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A list of bodies in which words in brackets or signs tell the part of single names: "甲局（牵头）、乙局", "★甲局、乙局". */
final class MarkedNames {

    private static final String OPENING = "[（(〔〈<\\[]\\s?";
    private static final String CLOSING = "\\s?[）)〕〉>\\]]\\s*";
    private static final Pattern ROLE = Pattern.compile(OPENING + "总?(" + PartWords.PART + ")(?:" + PartWords.NOUN + "|负责|落实)?" + CLOSING + "$");
    /** Said behind the last name for all: "甲局、乙局（按职责分工分别牵头）". */
    private static final Pattern ROLE_OF_ALL = Pattern.compile(OPENING + "(?:按照?(?:各自)?职责(?:分工)?|分别|共同|均|都){1,3}(" + PartWords.PART + ")(?:单位|负责|落实)?" + CLOSING + "$");
    private static final Pattern SIGN = Pattern.compile("^\\s*[" + PartWords.SIGNS + "]|[" + PartWords.SIGNS + "]\\s*$");

    private MarkedNames() {
    }

    /** Adds the names to the owners: those marked by their marks, all others to the part that the list is for. */
    static void read(String list, boolean leads, Owners owners) {
        var all = ROLE_OF_ALL.matcher(list);
        if (all.find()) {
            owners.add(PartWords.leads(all.group(1)), NameList.parse(list.substring(0, all.start())));
            return;
        }
        int with = leads ? list.indexOf("会同") : -1;
        if (with > 0) {
            owners.lead(NameList.parse(list.substring(0, with)));
            owners.responsible(NameList.parse(list.substring(with)));
            return;
        }
        var names = NameList.split(list);
        var marks = names.stream().map(MarkedNames::mark).toList();
        if (leads || marks.stream().noneMatch(Boolean.TRUE::equals)) {
            owners.add(leads, NameList.parse(list));
            return;
        }
        boolean both = marks.contains(Boolean.FALSE);
        var leading = new ArrayList<String>();
        var others = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            (leads(marks, i, both) ? leading : others).add(names.get(i));
        }
        owners.lead(NameList.parse(String.join("、", leading)));
        owners.responsible(NameList.parse(String.join("、", others)));
    }

    /** Whether what stands at a place is said in brackets about the name before it. */
    static boolean isMark(String list, int at) {
        int open = at - 1;
        while (open > 0 && (Character.isWhitespace(list.charAt(open)) || list.charAt(open) == '总')) {
            open--;
        }
        return open > 0 && "（(〔〈<[".indexOf(list.charAt(open)) >= 0;
    }

    /** Where both parts are marked, a mark is for all names before it: "甲局、乙局（牵头），丙局、丁局（配合）". */
    private static boolean leads(List<@Nullable Boolean> marks, int at, boolean both) {
        for (int i = at; i < marks.size() && (both || i == at); i++) {
            var mark = marks.get(i);
            if (mark != null) {
                return mark;
            }
        }
        return false;
    }

    /** Whether a name is marked as leading (true), as something else (false), or not at all (null). */
    private static @Nullable Boolean mark(String name) {
        var role = ROLE.matcher(name);
        if (role.find()) {
            return PartWords.leads(role.group(1));
        }
        return SIGN.matcher(name).find() ? Boolean.TRUE : null;
    }
}
