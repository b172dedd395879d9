package cn.mingzhang.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ooxml.POIXMLDocument;

/** What every official document has: the fonts of GB/T 9704, and an end as bytes. */
abstract class OfficialFile implements AutoCloseable {

    static final String TITLE_FONT = "方正小标宋简体";
    static final String HEAD_FONT = "黑体";
    static final String SUBHEAD_FONT = "楷体_GB2312";
    static final String BODY_FONT = "仿宋_GB2312";

    private final POIXMLDocument file;

    OfficialFile(POIXMLDocument file) {
        this.file = file;
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try {
            file.write(out);
        } catch (IOException memoryNeverFails) {
            throw new UncheckedIOException(memoryNeverFails);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException memoryNeverFails) {
            throw new UncheckedIOException(memoryNeverFails);
        }
    }
}
