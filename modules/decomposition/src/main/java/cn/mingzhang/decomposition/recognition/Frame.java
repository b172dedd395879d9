package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The parts of a page around the outline: lists of attachments, heads of attachments, signatures and what a web site writes below.
 *
 * @param cuts places where the item before ends; what follows up to the next item is set aside
 * @param restarts places where a new document begins (an attachment), so that numbering starts afresh
 * @param covered parts in which numerals mean nothing
 */
record Frame(TreeSet<Integer> cuts, TreeSet<Integer> restarts, List<Span> covered) {

    private static final int LONGEST_ATTACHMENT_LIST = 300;
    private static final int LONGEST_SIGNATURE = 140;
    private static final String DATE = "(?:20\\d\\d|二[〇○零０OＯ]\\S{2}) ?年 ?\\S{1,3} ?月 ?\\S{1,3} ?日";
    private static final Sought SIGNED = Sought.of("2二", DATE);
    private static final Pattern ATTACHMENT_LIST = Pattern.compile("(?:(?<=[\\n。）)])|^|(?<! ) ) *+附 ?件 ?[:：]");
    private static final Pattern ATTACHMENT_HEAD = Pattern.compile("(?:(?<=[\\n。）)日])|^|(?<! ) ) *+附 ?件 ?[0-9一二三四五六七八九十]{0,2}(?= *\\n| "
            + "|[\\u4e00-\\u9fff0-9])(?!\\S{0,6}[:：、，。]|下载|中|的|所)");
    private static final Pattern LIST_LINE = Pattern.compile("\\G\\n[ \\t]*(?:\\d{1,2}[.．、][^\\n。]{1,80}|[ \\t]*)(?=\\n|$)");
    private static final Pattern SIGNATURE = Pattern.compile("(?:(?<=[。）)\\n])|(?<![ \\t])[ \\t])[ \\t]*+[\\u4e00-\\u9fff]{2,30}(?:局|厅|委|部|办|室|府"
            + "|会|院|署|处|心|组|社|司)\\s{0,60}" + DATE
            + "(?:印发)?(?=\\s|$|附|（|\\(|抄|分)");
    /** What a site writes behind the last words, or behind a blank. */
    private static final Sought FOOTER = Sought.of("附扫责编来信相上下分版主您网联打关【抄[（(", "(?<=[。；）\\s])(?:附件下载|扫一扫|责任编辑|编辑[:：]|来源[:：]|信息来源|相关(?:链接|附件|文档|阅读"
            + "|新闻)|[上下]一[篇条]|分享到"
            + "|版权所有|主办(?:单位)?[:：][^。；\\n]{2,40}(?:承办|技术支持|版权|网站|您是|ICP|电话|地址|邮编)|您是第|网站地图|网站声明|联系我们|打印本页|关闭窗口|打印(?=\\s{1,9}(?:关闭|收藏|返回))|【(?:打印|关闭|字体)|抄送[:：]|[（(]此件)");

    static Frame of(String text) {
        var frame = new Frame(new TreeSet<>(), new TreeSet<>(), new ArrayList<>());
        if (text.indexOf('附') >= 0) {
            frame.attachments(text);
        }
        frame.signatures(text);
        var footer = FOOTER.in(text);
        for (int at = 0; FOOTER.next(footer, text, at); at = footer.end()) {
            frame.cuts.add(blankBefore(text, footer.start()));
        }
        return frame;
    }

    /** Where a body and a date sign the text, or a date alone stands behind the last sentence. */
    private void signatures(String text) {
        var date = SIGNED.in(text);
        for (int at = 0; SIGNED.next(date, text, at); at = date.end()) {
            var signature = SIGNATURE.matcher(text).region(Math.max(0, date.start() - LONGEST_SIGNATURE), Math.min(text.length(), date.end() + 4))
                    .useTransparentBounds(true).useAnchoringBounds(false);
            while (signature.find()) {
                cuts.add(signature.start());
            }
            int blank = blankBefore(text, date.start());
            boolean alone = date.end() >= text.length() || Character.isWhitespace(text.charAt(date.end()));
            if (alone && blank > 0 && blank < date.start() && "。）".indexOf(text.charAt(blank - 1)) >= 0) {
                cuts.add(blank);
            }
        }
    }

    private static int blankBefore(String text, int at) {
        int from = at;
        while (from > 0 && Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    private void attachments(String text) {
        var lists = new Apart();
        var list = ATTACHMENT_LIST.matcher(text);
        while (list.find()) {
            cuts.add(list.start());
            var span = new Span(list.start(), listEnd(text, list.end()));
            if (lists.add(span)) {
                covered.add(span);
            }
        }
        var head = ATTACHMENT_HEAD.matcher(text);
        while (head.find()) {
            int at = head.start();
            if (!lists.overlaps(new Span(at, at + 1))) {
                cuts.add(at);
                restarts.add(at);
            }
        }
    }

    /** On one line with the rest of the page a list runs to the signature; else over the numbered lines that follow. */
    private static int listEnd(String text, int from) {
        int line = text.indexOf('\n', from);
        int end = line < 0 ? text.length() : line;
        int limit = Math.min(end, from + LONGEST_ATTACHMENT_LIST);
        String list = text.substring(from, limit);
        var date = SIGNED.in(list);
        if (SIGNED.next(date, list, 0)) {
            return from + date.end();
        }
        if (end > limit || text.indexOf('。', from, end) >= 0) {
            return Math.min(limit, from + LONGEST_ATTACHMENT_LIST / 3);
        }
        var more = LIST_LINE.matcher(text).region(end, text.length());
        while (more.find()) {
            end = more.end();
        }
        return end;
    }
}
