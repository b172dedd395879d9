package cn.mingzhang.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param banners what everybody should know just now, in words
 */
public record Frame(String personName, String bodyName, List<String> roleNames, List<SignedIn.Choice> memberships,
        List<NavEntry> nav, boolean elder, String locale, @Nullable String notice, List<String> banners, String today) {

    /**
     * One entry of the navigation; its label is the message {@code nav.<key>}.
     *
     * @param count what waits there, or null
     */
    public record NavEntry(String key, String href, String icon, @Nullable Integer count) {
    }
}
