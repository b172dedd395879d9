package cn.mingzhang.local.demo.content;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** One line of a people file: an account, the person's name, and the roles held in one body. The operator has no body. */
public record PersonRow(String account, String name, @Nullable String bodyCode, List<String> roles) {

    static final List<String> HEADER = List.of("account", "name", "body_code", "roles");

    static PersonRow of(CsvTable.Row row) {
        return new PersonRow(row.get("account"), row.get("name"), row.find("body_code"), row.list("roles"));
    }
}
