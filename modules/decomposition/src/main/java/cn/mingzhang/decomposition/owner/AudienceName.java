package cn.mingzhang.decomposition.owner;

import cn.mingzhang.kernel.word.Audience;
import org.springframework.context.MessageSourceResolvable;

/** An audience as what a message names: its words in the reader's language, its name for programs. */
public record AudienceName(Audience audience) implements MessageSourceResolvable {

    @Override
    public String[] getCodes() {
        return new String[] {"audience." + audience};
    }

    @Override
    public String toString() {
        return audience.name();
    }
}
