/**
 * What a fact counts by its words, as an ordered list: the first rule whose words and unit fit counts.
 */
import type { FactKind } from '../../report.ts';

export interface KindRule {
  kind: FactKind;
  /** In the metric or the words right before the number. */
  words: RegExp;
  /** Units that such things are counted in. */
  units: RegExp;
  /** Words with which it is something else. */
  not?: RegExp;
}

const ITEMS = /^(?:条|条次|篇|件|项|期|份|次|个|余条|则)$/u;
/** Items alone, not how often something was done. */
const THINGS = /^(?:条|篇|件|项|份|则)$/u;
const CASES = /^(?:件次?|份|起|宗|笔|次|条|项|例|人次)?$/u;

/** The first rule that fits counts. Samples beside each. */
export const kindRules: readonly KindRule[] = [
  {
    kind: 'requests-carried-over',
    words:
      /结转|转(?:入|至|到)?(?:下一?|(?:19|20)\d\d)年|(?:顺延|延续)(?:入|至|到)?(?:下一?|次)年|跨年(?:度)?(?:办理|答复|处理)/u,
    units: CASES,
    // 上年结转2件共|25件 are those and the year's own.
    not: /结转[^，。；]{0,8}\d\s?[件宗条份][，,]?(?:共|合计|总计|$)/u,
  }, // 上年结转申请2件; from or into which year: carried.ts
  { kind: 'training', words: /培训(?:班|会|活动)?$/u, units: /^(?:次|场|场次|期)$/u }, // 行政应诉培训2次
  {
    kind: 'meetings',
    words: /(?:会议|例会|座谈会|推进会|专题会|办公会|常务会|联席会|部署会|调度会)$/u,
    units: /^(?:次|场|场次)$/u,
    not: /村民代表会|^(?:主动)?公开/u,
  }, // 行政复议工作会议1次
  {
    kind: 'litigation',
    words: /诉讼|行政应诉/u,
    units: CASES,
    not: /信息$|诉讼(?:相关|有关)?的?费用|律师|法律援助|应诉(?:工作|能力)|民事|刑事|公益|(?:医疗|合同|劳动|商事|交通|侵权|经济)[^，]{0,8}诉讼/u,
  }, // 行政诉讼0件
  { kind: 'reconsideration', words: /复议/u, units: CASES, not: /信息$|复议后|[未不]经复议|复议(?:案件)?决定/u }, // 行政复议1件; not 复议后起诉1件
  {
    kind: 'requests-partly-granted',
    words: /部分(?:予以|同意)?公开/u,
    units: CASES,
    not: /(?:(?<!部分)予以?|(?<!部分)同意|全部)公开|公开[或和及、与]部分公开/u,
  }, // 部分公开1件; not 予以公开或部分公开59件
  {
    kind: 'requests-refused',
    words: /^不公开$|不予(?:以)?公开|不同意公开|未予公开|拒绝公开|否决公开/u,
    units: CASES,
    not: /不予处理|应当?(?:主动)?公开/u,
  }, // 不予公开1件
  { kind: 'requests-not-processed', words: /不予处理/u, units: CASES, not: /不予公开|其[他它]处理|不再处理/u }, // 不予处理1件
  { kind: 'requests-other', words: /其[他它]处理|不再处理/u, units: CASES, not: /不予公开|不予处理/u }, // 其他处理1件
  {
    kind: 'requests-unavailable',
    words: /无法提供|信息不存在|告知不存在|不掌握/u,
    units: CASES,
    not: /(?:不存在|不掌握|无法提供)[及和与或、](?:不属于|非本)/u,
  }, // 信息不存在1件
  {
    kind: 'requests-granted',
    words: /(?<!不)予以公开|(?<!不)同意公开|全部公开|(?<!不)属于(?:应予|应当|可以?)?公开范围/u,
    units: CASES,
    not: /不予(?:以)?公开|不予处理|部分(?:予以|同意)?公开|主动公开[、和及与或]/u,
  }, // 予以公开3件, 属于公开范围的658件
  {
    kind: 'consultations',
    words: /(?:咨询|来电|来访|热线)(?:服务|电话|事项|问题|次数)?(?:约|近)?$/u,
    units: /^(?:件|次|人次|件次|个|条|人|起)?$/u,
    not: /12345|市长热线|来[访电]投诉|(?:申请|投诉|举报|信访)[、和及与或]|[、和及与或]\p{Script=Han}{0,12}申请/u,
  }, // 受理依申请公开咨询26人次
  {
    kind: 'requests-received',
    words:
      /(?:收到|受理|接到|接收|接受|收).{0,16}申请|信息的申请|(?:群众|公众|公民).{0,8}要求公开的?(?:政府|政务)?信息$|依申请公开.{0,8}(?:申请|件|受理|事项$)|(?:信息公开|公开)(?:申请|请求)|公开依申请$|依申请公开$/u,
    units: CASES,
    not: /减免|费用?$|(?:投诉|举报|信访)$|不属于[^，]{0,12}申请|不(?:明确|具体)$|重复申请|前[一二三四五六七八九十\d]{1,2}[位名]|非(?:政府|政务)信息公开/u,
  }, // 收到申请5件
  {
    kind: 'fees',
    words: /收费|费用|工本费|处理费|检索费|复制费|邮寄费|复印费|打印费|资料费/u,
    units: /^(?:万?元)?$/u,
    not: /(?:复议|诉讼|应诉)[^，]{0,6}费用|(?<![及和或、与]|[及和或、与]费用)减免|免收|免除|免缴|免费(?!用)|退还|优惠|行政事业性|排污|抚养|诉讼费|学费|罚|经费|停车|[水电税]费|预算|投入|支出|培训|会务|建设|维护|维修|采购|工程|运行|宣传|办公|差旅|印刷/u,
  }, // 收取复制费30.5元
  {
    kind: 'interpretations',
    words: /解读/u,
    units: ITEMS,
    not: /召开|举[办行]|开展|发布会|培训|会议|座谈|解读[^，]{0,40}等/u,
  }, // 政策解读3篇
  { kind: 'normative-in-force', words: /现行有效|继续有效/u, units: ITEMS }, // 现行有效7件
  {
    kind: 'normative-issued',
    words:
      /^(?!.*(?:废止|失效|清理|梳理|修订|修改|保留|宣布|起草|草拟|拟[订定]|备案|审查|审核|转发|上级|学习|汇编|规范性文件[^，]{0,6}(?:通知|公告|解读|说明|目录))).*规范性文件/u,
    units: /^(?:件|个|份|部)$/u,
  }, // 规范性文件发布3件
  {
    kind: 'proposals',
    words: /提案|(?<!复)议案|(?:人大|代表|委员|政协).{0,8}建议|(?:办理|承办|答复)[^，]{0,4}建议|建议办理/u,
    units: /^(?:件|条|份|个|项)$/u,
    not: /征求|收集|征集|意见建议|答复(?:主动)?公开$/u,
  }, // 建议提案办理结果2条
  {
    kind: 'consultations',
    words: /咨询|来电|来访|留言|热线/u,
    units: /^(?:件|次|人次|件次|个|条|人|起)$/u,
    not: /12345|市长热线|转办|来[访电]投诉|类(?:信息)?$|[、和及与或]\p{Script=Han}{0,4}(?:投诉|举报|信访)|(?:投诉|举报|信访)(?:案?件)?[、和及与或]/u,
  }, // 接到咨询931余件
  { kind: 'training', words: /培训|[参受]训/u, units: /^(?:次|场|场次|期|人次|人|名|班)$/u }, // 举办培训2次
  {
    kind: 'meetings',
    words: /会议|例会|座谈会|推进会|办公会|常务会|联席会|部署会|调度会/u,
    units: /^(?:次|场|场次|个)$/u,
    not: /翻译|村民代表会|^(?:主动)?公开/u,
  }, // 召开3次专题会议
  {
    kind: 'staff',
    words: /(?:委派|指派|指定|抽调)了?$|人员|专职|兼职|全职|同志|工作者|管理员|信息员|联络员/u,
    units: /^(?:名|人|位|个)$/u,
    not: /参会|参训|参加|与会|到会|来访|办事|群众|服务对象|教师|医[师生]|民警|律师|记者/u,
  }, // 3名同志专职负责
  { kind: 'disclosed-weibo', words: /微博/u, units: ITEMS }, // 发表微博30条
  { kind: 'disclosed-wechat', words: /微信|公众号/u, units: ITEMS }, // 微信发布信息27期
  {
    kind: 'disclosed-website',
    words:
      /网站|网页|主页|门户网|信息网|公开网(?!络|民)|政务网|官网|网上|上网|校园网|外网|在[^，。]{2,10}(?<!互联|因特)网[”"]?(?:公开|发布)|[院局府]网|(?<!联|特|全|入)网(?:主动)?(?:公开|发布|刊登)(?=信息|各类|公示|\p{Script=Han}{0,4}$)|专栏|(?<!全|各|个|短信|媒体|融媒|[”」]\s?)平台/u,
    units: ITEMS,
  }, // 网站公开信息183条, 信息公开网公开12条
  {
    kind: 'disclosed-other',
    words: /(?:通过|经|借助)[^，]{0,8}发布会(?!议)|发布会(?:主动)?(?:公开|发布)/u,
    units: THINGS,
  }, // 通过新闻发布会公开12条
  {
    kind: 'disclosed-other',
    words:
      /公[开告示]栏(?!目)|宣传栏|(?:揭示|公示|公开|宣传)板|电子屏|显示屏|报[刊纸社]|电[视台]|广播|简报|新媒体|(?<!等(?:各类|多种|其[他它])?(?:新闻)?)媒体(?:中心|平台)?(?:主动)?(?:公开|公布|发[布表]|刊[登发载]|播[出发放])|头条|客户端|抖音|快手|融媒|刊物|(?:[日晚时]报|报》)[^，。；]{0,4}(?:刊[登发载]|发表|登载)|新闻(?:媒体|单位)|新闻发布(?=信息)|其[他它](?:方式|渠道|形式|途径|载体)(?:主动)?(?:公开|发布)/u,
    units: ITEMS,
  },
  {
    kind: 'disclosed-total',
    // What was disclosed, or its disclosing, is what is counted: not 信息公开|宣传活动3次.
    words:
      /(?:公开|发布|公布|新增)(?!目录|指南|系统)(?:(?:19|20)\d\d年度?的?)?\p{Script=Han}{0,14}?(?:信息|文件)(?:条目|[条件]?数量?|总数量?|总量|量)?(?:$|[供并等约]|[合共总]计)|信息(?:主动)?(?:公开|发布|公布){1,2}(?:的?(?:条目|条?数量?|总数量?|总量|量))?(?:$|约)|(?:公开|发布|公布)[^，。；]{2,60}、[^，。；]{2,40}等(?:政府|政务|各类)信息(?:共计?|合计|总计|累计)$/u,
    units: ITEMS,
    not: /印发|出台|制定|起草|电子化|信息公开(?:工作)?文件|栏目(?:共|累计)?(?:公开|发布)/u,
  }, // 主动公开政府信息66条
];
