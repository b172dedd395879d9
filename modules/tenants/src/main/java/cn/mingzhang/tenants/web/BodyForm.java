package cn.mingzhang.tenants.web;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.Line;
import cn.mingzhang.tenants.tree.AddBody;
import cn.mingzhang.tenants.tree.BodyCard;
import cn.mingzhang.tenants.tree.ChangeBody;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** What the forms of a body send: all as text, since whatever is wrong with it is said beside its field. */
record BodyForm(@Nullable Integer version, @Nullable String code, @Nullable String name, @Nullable BodyLevel level, @Nullable String aliases,
        @Nullable String group, @BindParam("system_superior") @Nullable String systemSuperior, @BindParam("area_superior") @Nullable String areaSuperior,
        @Nullable String reason) {

    /** The form of a body as it stands. */
    static BodyForm of(BodyCard card) {
        return new BodyForm(card.version(), card.body().code(), card.body().name(), card.body().level(), String.join("\n", card.aliases()),
                card.group() == null ? "" : card.group().code(), name(card, Line.SYSTEM), name(card, Line.AREA), "");
    }

    private static String name(BodyCard card, Line line) {
        var superior = card.superiors().get(line);
        return superior == null ? "" : superior.name();
    }

    /** Who shall stand over the body on a line, as typed; null where the form did not ask. */
    @Nullable String over(Line line) {
        return line == Line.SYSTEM ? systemSuperior : areaSuperior;
    }

    /**
     * What is to be changed.
     *
     * @param system id of another superior on the SYSTEM line
     * @param area   the same on the AREA line, empty for nobody
     */
    ChangeBody change(BodyId body, @Nullable String system, @Nullable String area) {
        return new ChangeBody(body, version == null ? 0 : version, text(name), names(), group, system == null ? null : BodyId.parse(system), area, text(reason));
    }

    AddBody add(BodyId superior) {
        return new AddBody(superior, level == null ? BodyLevel.DIVISION : level, text(code), text(name), names(), group, text(reason));
    }

    private List<String> names() {
        return Arrays.stream(text(aliases).split("[\\n、，,;；]")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
