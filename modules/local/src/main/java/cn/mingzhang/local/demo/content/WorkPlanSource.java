package cn.mingzhang.local.demo.content;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An invented annual work plan: the plain text, its outline, and the cells of its appendix (the first row is the head; empty
 * where the plan has none).
 */
public record WorkPlanSource(String name, int year, String text, List<OutlineItem> outline, List<List<String>> appendix) {

    static WorkPlanSource load(String name, int year, boolean withAppendix) {
        var outline = List.of(Resources.json(name + ".outline.json", OutlineItem[].class));
        return new WorkPlanSource(name, year, Resources.text(name + ".txt"), outline,
                withAppendix ? cells(Resources.text(name + ".appendix.csv")) : List.of());
    }

    /** The title as the document prints it. */
    public String title() {
        return outline.getFirst().heading();
    }

    /** The department that issues it: what its title says before the year. */
    public String issuer() {
        return title().substring(0, title().indexOf(Integer.toString(year)));
    }

    /** The items that state work to do. */
    public List<OutlineItem> leaves() {
        return outline.stream().filter(OutlineItem::leaf).toList();
    }

    /** The plan as a text file, ready for the importer. */
    public byte[] txt() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The plan as a Word document with heading styles and automatic numbering, ready for the importer. */
    public byte[] docx() {
        return WorkPlanDocx.of(this);
    }

    private static List<List<String>> cells(String csv) {
        return csv.lines().map(line -> List.of(line.split(",", -1))).toList();
    }
}
