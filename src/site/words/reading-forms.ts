/**
 * How the readers of originals tell what they found in a file, rule by rule, and the Chinese sentence for it.
 */

/** As `FORMS` of finding-forms.ts. */
export const READING_FORMS: Readonly<Record<string, ReadonlyArray<readonly [found: string, sentence: string]>>> = {
  'declared-encoding': [
    [
      'the page says that it is (?<said>\\S+), which its bytes are not; they were read as (?<read>\\S+):.*',
      '网页标明编码是 {said}，它的字节不是；已按 {read} 读出。',
    ],
  ],
  'cut-character': [
    [
      'the last character is cut: (?<tail>\\d+) bytes at the end are no (?<encoding>\\S+);.*',
      '末字不完整：最后 {tail} 个字节不合 {encoding}；请与原件比对末尾。',
    ],
  ],
  'damaged-bytes': [
    [
      '(?<count>\\d+) places? (?:is|are) no (?<encoding>\\S+) and shown as �, on line (?<lines>.+); compare.*',
      '有 {count} 处不合 {encoding}，以 � 代替，在第 {lines} 行；请与原件比对。',
    ],
  ],
  'pdf-scanned-pages': [
    [
      'pages? (?<pages>[\\d, ]+) (?:is|are each) a picture without text.*',
      '第 {pages} 页只是图片，其中的文字这里没有；请与原件比对。',
    ],
  ],
  'pdf-text-behind-scan': [
    [
      'pages? (?<pages>[\\d, ]+) (?:is|are each) a scan.*',
      '第 {pages} 页是扫描的图片，文字由程序识别；每个数字请与图片比对。',
    ],
  ],
  'pdf-text-over-text': [
    [
      'text is printed over other text on page (?<pages>[\\d, ]+), and.*',
      '第 {pages} 页有文字印在别的文字上，次序可能混乱；请与原件比对。',
    ],
  ],
  'pdf-table-as-lines': [
    [
      'a table on page (?<pages>[\\d, ]+) does not fit its ruled lines.*',
      '第 {pages} 页有一张表与它的框线不合，按行照录；请与原件比对。',
    ],
  ],
  'pdf-unknown-characters': [
    [
      'the PDF does not tell which characters (?<count>\\d+) of (?<all>\\d+) are \\((?<where>.+)\\), and.*',
      'PDF 没有说明 {all} 个字中的 {count} 个是什么字（{where}），以 � 代替；请与原件比对。',
    ],
  ],
  'tracked-changes': [
    [
      '(?<count>\\d+) tracked changes? \\((?<put>\\d+) put in, (?<taken>\\d+) taken out\\).*',
      '有 {count} 处修订（增 {put} 处，删 {taken} 处），取接受修订后的文字；请与公布的报告比对。',
    ],
  ],
  'merged-cells': [['(?<count>\\d+) cells? that .*', '有 {count} 个被合并遮住的格里还有文字，没有读入。']],
  'number-skipped': [
    ['(?<count>\\d+) automatic numbers? .*', '有 {count} 个自动编号接着一个没有的编号，照 Word 打印的样子给出。'],
  ],
  'number-undefined': [['(?<count>\\d+) paragraphs? .*', '有 {count} 段用了没有定义的编号级别，那里可能印有编号。']],
  'number-format': [
    [
      'automatic numbers in the format (?<format>\\S+) are not known.*',
      '自动编号的格式 {format} 不能识别，以普通数字给出。',
    ],
  ],
  'fields-without-result': [
    [
      'the file keeps no result of the fields? (?<fields>.+), so that.*',
      '文件没有保存域 {fields} 的结果，那里印出的内容没有读到。',
    ],
  ],
  'struck-text': [['(?<count>\\d+) pieces? of text .*', '有 {count} 处文字带删除线，照录。']],
  objects: [
    ['(?<count>\\d+) objects? of another program .*', '文中有 {count} 个别的程序的对象（表格、图形），内容没有读到。'],
  ],
  pictures: [
    ['(?<count>\\d+) pictures? or charts? in the text.*', '文中有 {count} 幅图片或图表，其中的文字没有读到。'],
  ],
  'shown-elsewhere': [
    [
      'the page has few words of its own; it shows another document in itself, (?<address>\\S+): save.*',
      '这个网页自己的文字很少，里面显示着另一个文件：{address}。',
    ],
    [
      'the page has few words of its own; it leads to a file, (?<address>\\S+): save.*',
      '这个网页自己的文字很少，链接着一个文件：{address}。',
    ],
  ],
};
