package cn.mingzhang.local.demo.content;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** One line of a bodies file: a bureau or a division, the superior on each line, and the names by which documents call it. */
public record BodyRow(String code, String name, String level, @Nullable String systemSuperior,
                      @Nullable String areaSuperior, @Nullable String group, List<String> aliases) {

    static final List<String> HEADER =
            List.of("code", "name", "level", "system_superior", "area_superior", "group", "aliases");

    static BodyRow of(CsvTable.Row row) {
        return new BodyRow(row.get("code"), row.get("name"), row.get("level"), row.find("system_superior"),
                row.find("area_superior"), row.find("group"), row.list("aliases"));
    }

    /** Whether a document that names {@code name} means this body. */
    public boolean answersTo(String name) {
        return this.name.equals(name) || aliases.contains(name);
    }
}
