package cn.mingzhang.progress.evidence;

import java.io.InputStream;

/**
 * The bytes of a file; whoever takes it closes the stream.
 *
 * @param mediaType as the content says
 */
public record EvidenceContent(String name, String mediaType, long size, InputStream stream) {
}
