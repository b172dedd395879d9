package cn.mingzhang.documents;

import cn.mingzhang.kernel.DomainException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openpdf.text.DocumentException;
import org.openpdf.text.ExceptionConverter;
import org.openpdf.text.Font;
import org.openpdf.text.FontFactoryImp;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontSelector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The machine's fonts for PDF, found by their names in its folders and read once. The hands of official documents come first where the
 * office has them; a near one takes their place otherwise, and what one font cannot show is taken from the next.
 */
@Component
class PdfFonts {

    /** The hands of an official document, each with the names under which it and what is near to it are known, best first. */
    enum Hand {
        /** 小标宋, of titles. */
        TITLE("方正小标宋简体", "方正小标宋_gbk", "fzxiaobiaosong-b05s", "fzxbsjw--gb1-0", "华文中宋", "stzhongsong", "noto serif cjk sc bold", "source han serif sc bold"),
        /** 黑体, of headings. */
        HEAD("黑体", "simhei", "华文黑体", "stheiti", "noto sans cjk sc bold", "source han sans sc bold", "wenquanyi zen hei"),
        /** 楷体, of the headings below. */
        SUBHEAD("楷体_gb2312", "楷体", "kaiti", "simkai", "华文楷体", "stkaiti", "ar pl ukai cn", "noto sans cjk sc"),
        /** 仿宋, of everything else. */
        BODY("仿宋_gb2312", "仿宋", "fangsong", "simfang", "华文仿宋", "stfangsong", "noto serif cjk sc", "source han serif sc", "宋体", "simsun");

        private final List<String> names;

        Hand(String... names) {
            this.names = List.of(names);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(PdfFonts.class);
    private static final List<String> ANY = List.of("noto serif cjk sc", "noto sans cjk sc", "宋体", "simsun", "微软雅黑", "microsoft yahei", "ar pl uming cn",
            "wenquanyi zen hei", "wenquanyi micro hei", "droid sans fallback", "pingfang sc", "arial unicode ms");
    private static final String USUAL = "/usr/local/share/fonts,/usr/share/fonts,${user.home}/.local/share/fonts,/Library/Fonts,/System/Library/Fonts,C:/Windows/Fonts";
    private static final String SAMPLE = "政务公开";
    /** As many as can help; each that shows a character goes into the file. */
    private static final int MOST = 3;

    private final List<Path> folders;
    private volatile Map<Hand, List<BaseFont>> found = Map.of();

    /** @param folders with fonts, searched in this order with what lies below them: the setting {@code mingzhang.font-folders} */
    PdfFonts(@Value("${mingzhang.font-folders:" + USUAL + "}") List<String> folders) {
        this.folders = folders.stream().map(Path::of).toList();
    }

    /**
     * What writes in a hand.
     *
     * @throws DomainException UNAVAILABLE where the machine has no font with Chinese
     */
    FontSelector of(Hand hand, float points) {
        var selector = new FontSelector();
        fonts().getOrDefault(hand, List.of()).forEach(font -> selector.addFont(new Font(font, points)));
        return selector;
    }

    private Map<Hand, List<BaseFont>> fonts() {
        if (found.isEmpty()) {
            synchronized (this) {
                found = found.isEmpty() ? search() : found;
            }
        }
        return found;
    }

    private Map<Hand, List<BaseFont>> search() {
        var names = new FontFactoryImp();
        folders.stream().filter(Files::isDirectory).forEach(folder -> names.registerDirectory(folder.toString(), true));
        var all = new EnumMap<Hand, List<BaseFont>>(Hand.class);
        for (var hand : Hand.values()) {
            var fonts = new ArrayList<BaseFont>();
            Stream.of(hand.names, ANY, List.copyOf(names.getRegisteredFonts())).flatMap(List::stream).distinct()
                    .takeWhile(name -> fonts.size() < (ANY.contains(name) || hand.names.contains(name) ? MOST : 1))
                    .filter(names::isRegistered).map(name -> String.valueOf(names.getFontPath(name))).filter(PdfFonts::isFile).forEach(file -> add(fonts, file));
            if (fonts.isEmpty()) {
                throw new DomainException(DomainException.Kind.UNAVAILABLE, "pdf_no_font");
            }
            all.put(hand, fonts);
        }
        return all;
    }

    /** The library also knows fonts of its own, which are no files and no Chinese. */
    private static boolean isFile(String path) {
        return path.indexOf('/') >= 0 || path.indexOf('\\') >= 0;
    }

    /** Fonts that do not allow embedding, are broken or know no Chinese are passed over. */
    private static void add(List<BaseFont> fonts, String file) {
        try {
            var font = BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
            if (SAMPLE.chars().allMatch(font::charExists) && fonts.stream().noneMatch(other -> other.getPostscriptFontName().equals(font.getPostscriptFontName()))) {
                fonts.add(font);
            }
        } catch (DocumentException | ExceptionConverter | IOException unusable) {
            LOG.info("font passed over: {} ({})", file, unusable.getMessage());
        }
    }
}
