package cn.mingzhang.decomposition.recognition;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The statutory ledger (台账) whose entries can prove what a task asks for. It is proposed by the words of the task, its title first; where none
 * is named, nothing but the report itself proves the task. The narrower matter comes first: an answer to a request is no answer to the public.
 */
public enum ProvingRegister {

    /** Requests for information and what became of them (政府信息公开条例, chapter 4), with the remedies against them. */
    REQUESTS("依申请公开|申请公开|公开申请|信息公开[^，。；]{0,6}(?:复议|诉讼)"),
    /** Annual reports on the disclosure of information (the same, articles 49 and 50). */
    ANNUAL_REPORTS("年度报告|年报(?!名|道)"),
    /** Drafts on which the public was heard (重大行政决策程序暂行条例; 优化营商环境条例, article 62). */
    CONSULTATIONS("征求(?:公众|社会|各方)?意见|意见征集|公开征求|听证|公众参与|列席"),
    /** Normative documents in force, their publication, review and repeal. */
    NORMATIVE_DOCUMENTS("规范性文件|政府规章|政策文件库|文件清理"),
    /** Interpretations, each with the document that it explains. */
    INTERPRETATIONS("解读|政策宣讲"),
    /** Matters of public opinion and press conferences, with the moments they began and were answered (国办发〔2016〕61号). */
    RESPONSES("舆情|社会关切|回应关切|新闻发布|网民留言|公众留言|在线访谈"),
    /** Decisions of enforcement: permits, penalties, inspections (国办发〔2018〕118号). */
    ENFORCEMENT("执法公示|行政处罚|行政许可|行政强制|双公示|双随机|随机抽查"),
    /** Budgets, final accounts and procurement. */
    BUDGETS("预算|决算|财政信息|政府采购"),
    /** Checks of websites and new media (国办秘函〔2019〕19号). */
    SITES("政府网站|门户网站|新媒体|公众号");

    private final Pattern words;

    ProvingRegister(String words) {
        this.words = Pattern.compile(words);
    }

    /** The register that the title tells, else the one that the text tells; empty where neither does. */
    public static Optional<ProvingRegister> of(String title, String text) {
        return Stream.of(title, text).flatMap(said -> Stream.of(values()).filter(register -> register.words.matcher(said).find())).findFirst();
    }
}
