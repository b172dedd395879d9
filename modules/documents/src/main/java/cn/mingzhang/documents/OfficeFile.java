package cn.mingzhang.documents;

import cn.mingzhang.web.Attachments;
import org.springframework.http.ResponseEntity;

/**
 * A file that is ready to leave.
 *
 * @param name in Chinese, with its ending; safe as a file name everywhere
 */
public record OfficeFile(String name, Kind kind, byte[] content) {

    /** The sorts of office files with their endings and media types. */
    public enum Kind {
        /** A workbook. */
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        /** A plain table, in UTF-8 with the mark by which Excel knows it. */
        CSV("csv", "text/csv;charset=UTF-8"),
        /** A text document. */
        DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        /** Pages as they are printed. */
        PDF("pdf", "application/pdf");

        private final String ending;
        private final String mediaType;

        Kind(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        /** As a browser wants it. */
        public String mediaType() {
            return mediaType;
        }
    }

    /** The answer that makes a browser save the file under its Chinese name (RFC 5987). */
    public ResponseEntity<byte[]> attachment() {
        return Attachments.of(name, kind.mediaType(), content);
    }

    static OfficeFile of(String title, Kind kind, byte[] content) {
        return new OfficeFile(title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip() + "." + kind.ending, kind, content);
    }
}
