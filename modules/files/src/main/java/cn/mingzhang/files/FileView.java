package cn.mingzhang.files;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.FileId;
import java.time.Instant;

/**
 * A stored file.
 *
 * @param body      whose upload it is
 * @param mediaType found from the content, not from the name
 * @param size      bytes
 * @param sha256    of the content, hexadecimal
 */
public record FileView(FileId id, BodyId body, String name, String mediaType, long size, String sha256, Instant storedAt) {
}
