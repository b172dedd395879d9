package cn.mingzhang.decomposition.recognition;

import java.util.regex.Pattern;

/** The words by which a sentence shows that it demands, permits, defines or merely names. Teach new verbs here. */
final class Words {

    private static final String ADVERB = "(?:进一步|切实|积极|认真|及时|全面|加快|深入|持续|大力|主动|依法|依规|严格|扎实|稳步|着力|不断|逐步|继续|有序|统筹|定期|充分|统一"
            + "|重点|努力|有效|适时|集中|广泛|按时|同步|准确|从严|坚决|尽快|协同|率先|密切|严密|稳妥|科学|合理|妥善|具体|专门)";
    /** 公开栏, 考核对象: here the verb is part of a noun. */
    private static final String NO_NOUN = "(?!(?:公开|公示|宣传|培训|考核|监督|检查|审查|审核|评估|评议|管理|报告|统计|受理|办理|解读|回应)"
            + "(?:栏|形式|方式|内容|时间|范围|程序|对象|主体|原则|期限|制度|人员|机构|单位|部门|窗口)(?![进制建健和完]))";
    private static final String VERB = NO_NOUN + "(?:公开|公布|发布|公示|制定|制订|建立|建设|建成|完善|健全|加强|强化|加大|加快|推进|推动|推行|推广|落实|贯彻|做到|做好|做实|抓好|抓实|开展|组织|实施|执行|编制|编发|起草|修订"
            + "|调整|更新|梳理|清理|整理|归集|汇总|报送|上报|报告|报备|报请|上传|提交|提升|提高|提供|提出|扩大|拓展|拓宽|优化|简化|规范|明确|细化|深化|创新|丰富|增强|改进|改善|改革|整合|整治|整改|指导|督促"
            + "|监督|监测|巡查|巡检|巡视|检查|督查|督办|考核|评估|评价|评议|培训|宣传|解读|回应|办理|受理|答复|处理|处置|审查|审核|审批|核查|排查|抽查|跟踪|配备|配强|安排|部署|召开|举办|承办|协调|配合|协助|参与|参加|确保|保障"
            + "|保证|维护|防范|防止|严控|杜绝|取消|减少|降低|压减|缩短|放宽|放开|下放|授权|赋予|授予|设立|设置|开设|开通|打造|构建|搭建|形成|培育|培养|引导|发挥|运用|利用|借鉴|依托|聚焦|突出|坚持|注重|重视|关注|畅通|统筹"
            + "|集中|实现|实行|采取|履行|遵守|遵循|接受|收集|征集|征求|听取|邀请|录入|登记|建档|归档|存档|备案|移送|移交|转办|转发|通报|约谈|追究|问责|奖励|表彰|纳入|列入|进行|巩固|保持|充实|选派|选取|选择|确定"
            + "|指定|签订|印发|张贴|悬挂|开放|共享|迁移|升级|改造|关停|注销|合并|申报|争取|筹备|启动|完成|研究|探索|鼓励|支持|允许|试点|试行|促进|拟订|拟定|管理|牵头|负责|用好|办好|管好|讲好|建好|盘活|严守|普及"
            + "|引进|补齐|补充|治理|打击|查处|打好|打通|压实|夯实|筑牢|挖掘|激发|树立|弘扬|倡导|营造|谋划|制作|摸清|摸排|掌握|了解|核实|核定|核对|沟通|对接|衔接|复制|带动|吸引|扶持|资助|补助|救助|帮扶|兑现|兑付"
            + "|拨付|发放|征收|减免|清退|退还|加密|防控|宣讲|学习|传达|联系|走访|设计|投入|强推|给予|予以|倾斜|优先|适当|适度|拿出|列支|统计|填报|填写|上墙|送达|告知|受托|委托|聘请|购买|采购|对照|不再|把握|把好|贯通|推荐|评选|开发|维修|维护|存储|查看|查阅|登录|接听|值守|回访|自查|互查|抽检|演练|推送|刊发|刊登|播放|转载|轮训|调度|研判|会商|曝光|晒|比对|抓取|标注|清零|销号|答疑|慰问|约谈|轮换)";
    private static final String PREPOSITION = "(?:按照|按|根据|依照|依据|结合|针对|围绕|通过|将|把|在|对|对于|以|从|由|凡|为|经|除|自)";

    /** 要, 应, 须 and the like where they demand something (not 需要, 主要, 要求, 相应 …). */
    private static final Sought DEMAND = Sought.of("要应须必不请严禁负务", "(?<![主重需必摘简纪首概提扼紧机险])要(?![求点闻素件领害义强挟目])"
            + "|(?<![相反适对响回顺呼供感效])应(?![用急答变届激聘])|(?<![必无])须(?!知)|必须|不得|(?<![^，。；：、\\n])请(?![示求假教客])|严禁|禁止|负责(?!人|同志|制(?![定作订]))|务必|负总责");
    static final Pattern OPENS_WITH_VERB = Pattern.compile("^\\s*+" + ADVERB + "{0,4}" + VERB);
    static final Pattern OPENS_A_CLAUSE = Pattern.compile("^\\s*+" + ADVERB + "{0,4}(?:" + VERB + "|" + PREPOSITION + ")");
    static final Pattern CLAUSE_WITH_VERB = Pattern.compile("(?:^|[，,。；;：:！\\n])[ ]{0,8}" + ADVERB + "{0,4}(?:" + VERB + "|" + PREPOSITION + ")");
    static final Pattern PERMISSION = Pattern.compile("可以|(?<![至由向经的])有权|(?<![不许认])可(?![以靠行持能视操及信回检核读感查])");
    static final Pattern DEFINITION = Pattern.compile("^[^，。；：:]{0,80}(?:是指|系指|均属于|属于|包括|分为|均为|是(?!否))");
    /** What an enumeration of things ends in. */
    static final Pattern ENDS_IN_NOUN = Pattern.compile("(?:的|情况|信息|事项|内容|标准|依据|条件|程序|结果|目录|名单|文件|措施|数据|资料|材料|清单|范围|指南|方式|职责|制度|规定|其他|等)[；;。，,]?$");
    /** Titles of other documents, as link lists have them. */
    static final Pattern ENDS_AS_TITLE = Pattern.compile("^[^。；]{0,80}(?:通知|意见|办法|公告|通告|名单|一览表|目录|函|决定|流程图)$");
    /** Clauses about the document itself: its making, its scope, its force, its interpretation. */
    static final Pattern ABOUT_ITSELF = Pattern.compile("(?:制定|制订)本(?:制度|办法|规定|规程|细则|方案|规则|条例|意见|指南|规范|预案|守则|计划|要点|标准)"
            + "|(?:负责|进行)解释[。；]?$|由[^。]{1,40}解释[。；]?$|解释权"
            + "|(?:自|从|于)[^，。]{0,40}(?:施行|实施|执行|生效|实行)(?:[，,]?有效期[^。]{0,12})?[。；]?$|(?:同时|自行)废止|(?:适用|参照)本(?:制度|办法|规定|规程|细则|规则)"
            + "|^本(?:制度|办法|规定|规程|细则|规则|条例)(?:所称|适用于|适用)");
    static final Pattern WHEN_OR_HOW_OFTEN = Pattern.compile("\\d{1,2}月|\\d{4}年|年底|每[年月日周季]|定期|\\d+个?工作日|不(?:得|应|能)?(?:少于|低于|超过|多于|短于)\\s?\\d");

    private Words() {
    }

    /** Whether one of the characters occurs; asked before a pattern that cannot match without. */
    static boolean hasAny(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether something is demanded. */
    static boolean demands(String text) {
        return DEMAND.isIn(text);
    }

    static boolean has(Pattern pattern, CharSequence text) {
        return pattern.matcher(text).find();
    }
}
