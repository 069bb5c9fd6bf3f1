/**
 * How what holds a report up is told, rule by rule, and the Chinese sentence for it: what was found, and what to do.
 */

/** As `FORMS` of finding-forms.ts. */
export const BLOCKING_FORMS: Readonly<Record<string, ReadonlyArray<readonly [found: string, sentence: string]>>> = {
  'agency-known': [
    [
      'no agency is named in title.*',
      '题名、开头、来源、落款和联系方式都没有写明机关；请在种子旁的 .yaml 中写 `agency: <全称>`。',
    ],
  ],
  'year-known': [
    [
      'the year reported on is not to be found.*',
      '题名、开头和正文都查不到年度；请在种子旁的 .yaml 中写 `year: <四位数字>`。',
    ],
  ],
  'region-known': [
    [
      '(?<name>.+) may sit in (?<places>.+), and nothing in the report tells which; put (?<field>`.+`) into.*',
      '“{name}”可能在{places}，报告没有说明是哪一处；请在种子旁的 .yaml 中写 {field}。',
    ],
  ],
  'address-length': [
    [
      'the name of the agency gives an address of (?<length>\\d+) characters, (?<most>\\d+) are the most;.*',
      '机关名称做成的地址有 {length} 个字符，最多 {most} 个；请在种子旁的 .yaml 中写 `slug: <拉丁字母的短名>`，或写对 `agency`。',
    ],
  ],
  'one-report-an-address': [
    [
      'the address (?<id>\\S+) belongs to (?<owner>\\S+); if .*',
      '地址 {id} 已属于 {owner}；是同名的两个机关的，请在各自的 .yaml 中写 `region` 或 `agency` 的全称；是同一份副本的，请删去一份；两份都要保留的，请在其中一份旁的 .yaml 中写 `slug: <拉丁字母的短名>`。',
    ],
  ],
  'one-agency-an-address': [
    [
      '(?<one>.+) and (?<other>.+) \\((?<path>.+)\\) are two agencies at one address, (?<slug>\\S+); put.*',
      '“{one}”与“{other}”（{path}）是两个机关，地址却同为 {slug}；请在其中一个机关的种子旁的 .yaml 中写 `slug: <拉丁字母的短名>`，或写对 `agency` 和 `region`。',
    ],
  ],
  'human-note': [
    ['(?<path>\\S+) cannot be used: (?<faults>.+)', '{path} 不能用：{faults}。'],
    ['(?<path>\\S+) is not UTF-8; save it as UTF-8', '{path} 不是 UTF-8 编码，请以 UTF-8 另存。'],
    ['(?<path>\\S+) is no YAML: (?<why>.+)', '{path} 不合 YAML 的写法：{why}'],
  ],
  patches: [
    [
      'a patch expects (?<from>“.*”) once in this line, it stands there (?<times>\\d+) times;.*',
      '一处订正要求这一行有且只有一处{from}，实有 {times} 处；请改正 .yaml 中的这一条，或将它删去。',
    ],
    [
      'the patches of (?<one>“.*”) and (?<other>“.*”) change the same characters;.*',
      '{one}与{other}两处订正改的是同样的字；请合为一条。',
    ],
  ],
  'ledger-closes': [
    [
      '(?<text>“.*”) stands (?<times>\\d+) times on the page instead of once;.*',
      '{text}在页面上出现 {times} 次，应为一次；这是转换程序的错误，请报告。',
    ],
  ],
  readable: [['cannot be read: (?<why>.+)', '读不出来：{why}']],
  'empty-file': [
    ['the file is empty;.*', '文件是空的；请放入报告的文字。'],
    ['the file holds nothing but blanks;.*', '文件里只有空白；请放入报告的文字。'],
  ],
  'too-large': [
    [
      '(?<size>\\d+ MB) are no report, of which the largest have 1;.*',
      '文件有 {size}，最大的报告不过 1 MB；请只放一份报告的文字。',
    ],
    ['(?<lines>\\d+) lines are no report;.*', '文件有 {lines} 行，不像一份报告；请只放一份报告的文字。'],
  ],
  undecodable: [
    ['the bytes are not (?<encodings>.+); save.*', '文件的字节不是 {encodings}；请以 UTF-8 另存，或重新取得。'],
  ],
  'binary-file': [
    [
      '(?<count>\\d+) NUL characters among (?<all>\\d+):.*',
      '{all} 个字符中有 {count} 个 NUL，这不是文本文件；请放入报告的文字。',
    ],
  ],
  'decoded-twice': [
    [
      'this text was decoded the wrong way and saved again \\(政府 has become 鏀垮簻 .*',
      '这份文字曾以错误的编码打开后另存（“政府”变成“鏀垮簻”之类），丢失的无法复原；请重新取得原件。',
    ],
  ],
  big5: [
    ['the bytes are Big5.*', '文件的字节是 Big5，这里不读；请在编辑器中以 Big5 打开，确认文字无误，以 UTF-8 另存。'],
    ['the page says that it is Big5.*', '网页标明编码是 Big5，这里不读；请在浏览器中打开，把文字以 UTF-8 另存。'],
  ],
  'foreign-format': [
    [
      'this is an? (?<name>.+) picture, which.*',
      '这是 {name} 图片，其中的文字读不到；请找制作它所用的网页、Word 文件或 PDF，或把文字录入 .txt。',
    ],
    ['this is an? (?<name>.+) archive, which .*; unpack it.*', '这是 {name} 压缩包；请解开，把其中的文件逐个放进来。'],
    [
      'this is an Office file behind a password, which.*',
      '这是有密码的 Office 文件；请用密码打开，去掉密码另存为 .docx，再放进来。',
    ],
    [
      'this is .+ \\((?<name>\\.[^)]+)\\), which is not read here;.*',
      '这是 {name} 文件，这里不读这种格式；请用能打开它的程序另存为 .docx 或 PDF。',
    ],
    [
      'this is (?<name>.+), which is not read here;.*',
      '这种文件（{name}）这里不读；请用能打开它的程序另存为 .docx 或 PDF，或重新取得。',
    ],
  ],
  'no-text': [
    [
      'the page holds no text of a report: .*it shows another document in itself, (?<address>\\S+): save.*',
      '网页里没有报告的文字；里面显示着另一个文件 {address}，请保存那一个。',
    ],
    [
      'the page holds no text of a report: .*it leads to a file, (?<address>\\S+): save.*',
      '网页里没有报告的文字；它链接着一个文件 {address}，请保存那一个。',
    ],
    [
      'the page holds no text of a report: .*',
      '网页里没有报告的文字：或由脚本另取，或是图片；请等网页显示完整后重新保存。',
    ],
    ['this file has parts \\(MHTML\\).*', '这个文件（MHTML）的各部分里没有网页；请在浏览器中打开，另存为 HTML。'],
    [
      'the Word file holds nothing but pictures.*',
      'Word 文件里只有图片，图片里的文字读不到；请找文字版，或把文字录入 .txt。',
    ],
    ['the Word file holds no text;.*', 'Word 文件里没有文字；请找文字版，或把文字录入 .txt。'],
  ],
  'page-too-large': [
    ['the page is not read: (?<why>.+); open it.*', '网页没有读（{why}）；请在浏览器中打开，复制报告的文字另存。'],
  ],
  'open-field': [
    [
      '(?<count>\\d+) fields? begins? and never ends?.*',
      '有 {count} 个域没有结尾，其后的文字被遮住；请用 Word 或 LibreOffice 打开后另存。',
    ],
  ],
  'outside-text': [
    [
      '(?<count>\\d+) pieces? of the text lie in a file within.*',
      '有 {count} 处文字在文件内嵌（或旁边）的另一个文件里；请用 Word 或 LibreOffice 打开后另存，使文字合为一体。',
    ],
  ],
  'no-word-file': [
    ['(?<part>\\S+) holds no text of Word;.*', '{part} 里没有 Word 的正文；请用 Word 或 LibreOffice 打开后另存。'],
  ],
  'protected-file': [['(?<part>\\S+) is encrypted;.*', '{part} 是加密的；请去掉密码另存。']],
  'damaged-file': [
    ['(?<what>.+); (?<todo>[^;]+)', '文件已损坏（{what}）；请重新取得，或用 Word、LibreOffice 打开后另存。'],
  ],
  'document-type': [
    [
      '(?<part>\\S+) declares a document type.*',
      '{part} 声明了文档类型，Word 文件不应有，故不读；请重新取得，或打开后另存。',
    ],
  ],
  'oversized-file': [['(?<what>.+); (?<todo>[^;]+)', '文件大于任何报告，没有读（{what}）；请只放一份报告。']],
  'pdf-no-text': [
    [
      'the PDF has no text layer: its (?<pages>\\d+) pages? .*',
      'PDF 没有文字层，{pages} 页全是图片；请做文字识别（OCR）并校对，存为文本。',
    ],
  ],
  'pdf-empty': [
    [
      "nothing is written on the PDF's (?<pages>\\d+) pages?;.*",
      'PDF 的 {pages} 页上没有任何文字；请重新取得，或放入报告的文字。',
    ],
  ],
  'pdf-unknown-characters': [
    [
      'the PDF does not tell which characters (?<count>\\d+) of (?<all>\\d+) are \\((?<where>.+)\\), and .*; fetch another copy.*',
      'PDF 没有说明 {all} 个字中的 {count} 个是什么字（{where}），以 � 代替；请另找一份，或做文字识别（OCR）。',
    ],
  ],
  'pdf-too-long': [
    [
      'the PDF has (?<pages>\\d+) pages, more than (?<most>\\d+);.*',
      'PDF 有 {pages} 页，多于 {most} 页；请只放报告本身。',
    ],
  ],
  'pdf-password': [['the PDF is encrypted and wants a password;.*', 'PDF 有密码；请在能打开它的地方去掉密码另存。']],
  'pdf-broken': [
    [
      'page (?<page>\\d+) of the PDF is broken(?<why>.*); fetch.*',
      'PDF 第 {page} 页已损坏{why}；请重新取得，或打开后重新打印为 PDF。',
    ],
    ['the PDF is broken(?<why>.*); fetch.*', 'PDF 已损坏{why}；请重新取得，或打开后重新打印为 PDF。'],
  ],
  'pdf-too-heavy': [
    [
      'reading the PDF takes more than (?<seconds>\\d+) seconds or (?<memory>\\d+) MB;.*',
      '读这个 PDF 要用 {seconds} 秒或 {memory} MB 以上；请打开后重新打印为 PDF。',
    ],
  ],
};

/** Of a person's note each fault. */
const NOTE_FAULTS: ReadonlyArray<readonly [found: RegExp, words: string]> = [
  [/^patch (?<n>\d+), (?<field>\w+): (?<fault>.+)$/u, '订正第 $<n> 条的 $<field>：$<fault>'],
  [/^patch (?<n>\d+): (?<fault>.+)$/u, '订正第 $<n> 条：$<fault>'],
  [/(?<key>“.*”) is no field, the fields are (?<fields>.+)$/u, '没有 $<key> 这一项，可用的有 $<fields>'],
  [
    /is no list of fields, write each as (?<sample>`.*?`), .*$/u,
    '内容不是逐项书写的；每项写作 $<sample>，用半角冒号，其后空一格',
  ],
  [/is missing$/u, '没有写'],
  [/is empty$/u, '是空的'],
  [/is a number, put it in quotes$/u, '是数字，请加引号'],
  [/is no number, write it in digits and without quotes$/u, '不是数字，请用数字，不加引号'],
  [/is no day, write it as (?<sample>\S+).*$/u, '不是日期，请写作 $<sample>'],
  [/is a day or a time that there never was$/u, '没有这一天或这一时刻'],
  [/is later than (?<year>\d+)$/u, '晚于 $<year> 年'],
  [/is no piece of an address, .*$/u, '不能用作地址，只用小写拉丁字母、数字和单个连字符'],
  [/is no address that begins with http.*$/u, '不是以 http:// 或 https:// 开头的网址'],
  [/says nothing, write why$/u, '没有写理由'],
  [/changes nothing, from and to are the same$/u, 'from 与 to 相同，没有改动'],
  [/holds a line end.*$/u, '含有换行，应写在一行里'],
  [/cannot stand in one line$/u, '不能写在一行里'],
  [/is no text$/u, '不是文字'],
];

/** The faults of a note in Chinese; what no words are known for stays as it is. */
export function noteFaults(faults: string): string {
  return faults
    .split('; ')
    .map((fault) =>
      NOTE_FAULTS.reduce((told, [found, words]) => told.replace(found, words), fault).replace(
        /^(?<field>[\w.]+): /u,
        '$<field>：',
      ),
    )
    .join('；');
}
