package cn.mingzhang.decomposition.owner;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.Part;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Finds out whom a document means: a body by name or alias, an audience by its words, or nobody yet. */
public final class OwnerNames {

    /** Characters of a name; a document's longer words are shortened, a person's are refused. */
    public static final int LONGEST = 200;

    /** What documents put before the name of a division: 厅办公室, 省司法厅办公室, 局机关纪委. */
    private static final Pattern PREFIX = Pattern.compile("^(省|市|县|区)?(司法)?(厅|局)?(机关)?");

    private final Function<String, Optional<BodyId>> names;

    /** @param names finds the one body with exactly this name or alias */
    public OwnerNames(Function<String, Optional<BodyId>> names) {
        this.names = names;
    }

    /** The owner meant by a name; open where nobody is known by it. */
    public Owner owner(Part part, String name) {
        String words = name.length() <= LONGEST ? name : name.substring(0, LONGEST);
        var exact = names.apply(words);
        if (exact.isPresent()) {
            return new Owner(part, exact.get(), null, words);
        }
        var audience = AudienceWords.of(words);
        if (audience.isPresent()) {
            return new Owner(part, null, audience.get(), words);
        }
        String bare = PREFIX.matcher(words).replaceFirst("");
        return new Owner(part, bare.length() < 2 ? null : names.apply(bare).orElse(null), null, words);
    }
}
