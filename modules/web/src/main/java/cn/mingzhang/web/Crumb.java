package cn.mingzhang.web;

import org.jspecify.annotations.Nullable;

/**
 * One step of the path to where a thing lies, shown above the page.
 *
 * @param label text in the reader's language
 * @param href  null for the page itself
 */
public record Crumb(String label, @Nullable String href) {
}
