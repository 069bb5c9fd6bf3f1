/**
 * The labels of an archive head, the block of data that sites set over a report (索引号, 发布机构, 标题 …).
 */

/** Those that no table of a report has. */
const OF_HEADS = `
  公开责任部门 信息索引号 信息索引 信息索取号 索取号 类目名称 公文种类 公文生成日期 信息提供日期 信息公开日期 统一编号 发布机构 发文机关 发文机构 发文单位 发布单位 公开机构 公开单位
  制作机关 制作单位 成文机关 发文字号 发布日期 发布时间 成文日期 发文日期 发文时间 生成日期 公开日期 更新日期 更新时间
  录入时间 信息时间 效力状态 效力说明 文件状态 组配分类 体裁分类 信息来源 文章来源 发布来源 稿件来源 浏览次数 内容概述 索引号 有效性 主题词 点击数 生效日期 废止日期 废止时间 产生日期 产生时间 提供日期 发表日期 发表时间 失效日期 备案登记号 著录号 文号 归档时间 信息格式 公开形式 所属机构
`;

const OTHERS = `
  公开事项名称 信息名称 文件编号 文件名称 信息标题 文件标题 公文标题 文章标题 文章字号 中文名 编制单位 责任部门 公开时间 主题分类 信息分类 信息类别 公开方式 公开范围 公开时限 公开类别 所属类目 机构名称 关键词
  Title title 有效期 单位名称 填报单位 填报日期 填表日期 编制日期 编制时间 来源 栏目 体裁 语种 时效 登记号 标题 名称 分类 时间 日期 作者 字体 字号 备注
`;

/** Any of those that no table has, as the source of an expression; blanks in them are those of a justified table. */
export const LABELS_OF_HEADS = anyOf(OF_HEADS);

/** Any of all. */
export const ARCHIVE_LABELS = anyOf(OF_HEADS + OTHERS);

/** Longer ones first. */
function anyOf(words: string): string {
  const labels = words.trim().split(/\s+/u);
  const spaced = labels.sort((a, b) => b.length - a.length).map((label) => [...label].join('[\\s\\u3000]*'));
  return `(?:${spaced.join('|')})`;
}
