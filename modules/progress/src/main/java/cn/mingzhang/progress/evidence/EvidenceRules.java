package cn.mingzhang.progress.evidence;

import cn.mingzhang.kernel.DomainException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be kept as evidence: documents, pictures, tables, sound and film; nothing that a browser or system would run. */
final class EvidenceRules {

    static final int LONGEST_URL = 2000;
    static final int LONGEST_NAME = 255;

    private static final Set<String> REFUSED_TYPES = Set.of("text/html", "application/xhtml+xml", "image/svg+xml",
            "application/javascript", "text/javascript", "application/ecmascript", "application/x-sh", "application/x-bat",
            "application/x-msdownload", "application/x-dosexec", "application/x-executable", "application/x-sharedlib",
            "application/x-elf", "application/x-mach-o-executable", "application/java-archive", "application/java-vm",
            "application/x-msi", "application/x-ms-installer", "application/vnd.android.package-archive", "application/x-ms-shortcut",
            "application/hta", "text/x-php", "text/x-python", "text/x-perl", "text/x-vbscript", "text/vbscript", "text/x-powershell",
            "application/x-powershell", "text/x-jsp", "text/x-sh", "application/x-shellscript", "application/x-apple-diskimage",
            "application/xslt+xml", "application/x-shockwave-flash", "application/x-object");

    private static final Set<String> REFUSED_ENDINGS = Set.of("exe", "dll", "com", "scr", "msi", "bat", "cmd", "ps1", "psm1", "vbs", "vbe",
            "js", "mjs", "jse", "wsf", "wsh", "hta", "jar", "class", "war", "sh", "bash", "py", "pl", "php", "jsp", "asp", "aspx", "html",
            "htm", "xhtml", "shtml", "mhtml", "mht", "svg", "svgz", "lnk", "reg", "apk", "app", "dmg", "deb", "rpm", "swf", "xsl", "xslt");

    private EvidenceRules() {
    }

    /** Refuses by name before a byte is stored. */
    static String acceptedName(String given) {
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        if (name.isEmpty()) {
            throw DomainException.invalid("file", "file_name_required");
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (name.contains(".") && REFUSED_ENDINGS.contains(ending)) {
            throw refused(ending);
        }
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    /** Refuses by what the content is, whatever the name says. */
    static void requireAccepted(String mediaType) {
        String type = mediaType.split(";")[0].strip().toLowerCase(Locale.ROOT);
        if (REFUSED_TYPES.contains(type)) {
            throw refused(type);
        }
    }

    /** An absolute http or https address. */
    static String acceptedUrl(String given) {
        String url = given.strip();
        try {
            var uri = new URI(url);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            boolean plain = uri.getHost() != null && !uri.getHost().isBlank() && uri.getUserInfo() == null;
            if (web && plain && url.length() <= LONGEST_URL) {
                return url;
            }
        } catch (URISyntaxException notAnAddress) {
            throw DomainException.invalid("url", "url_not_absolute");
        }
        throw DomainException.invalid("url", "url_not_absolute");
    }

    private static DomainException refused(String what) {
        return new DomainException(DomainException.Kind.UNSUPPORTED, "evidence_type_refused", what);
    }

    /** What a link is called: as somebody says, or the beginning of the address where nobody does. */
    static String linkName(@Nullable String said, String url) {
        if (said == null || said.isBlank()) {
            return url.substring(0, Math.min(url.length(), LONGEST_NAME));
        }
        if (said.strip().length() > LONGEST_NAME) {
            throw DomainException.invalid("name", "text_too_long", LONGEST_NAME);
        }
        return said.strip();
    }
}
