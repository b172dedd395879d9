package cn.mingzhang.decomposition.owner;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.Part;
import org.jspecify.annotations.Nullable;

/**
 * Who owes a task: one body or one audience. With neither it is open: the document names somebody whom nobody has
 * identified yet.
 *
 * @param namedAs the words of the document, or the name chosen by hand
 */
public record Owner(Part part, @Nullable BodyId bodyId, @Nullable Audience audience, String namedAs) {

    /** Whether somebody still has to say who is meant. */
    public boolean open() {
        return bodyId == null && audience == null;
    }

    /** Whether the cities that are meant have to give it to all of their counties. */
    public boolean viaCities() {
        return audience == Audience.COUNTIES_VIA_CITIES;
    }
}
