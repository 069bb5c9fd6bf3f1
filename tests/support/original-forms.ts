/**
 * A report as a model to originals that people have of it: a text, Word's own HTML, what is printed.
 */
import { escapeXml } from './word-file.ts';
import type { PrintedReport } from './print-report.ts';
import type { ModelCell, ReportModel } from './report-model.ts';

/** The text, its tables with a TAB before each cell. */
export function textReport({ title, blocks }: ReportModel): Uint8Array {
  const lines = blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flatMap((row) => [...row.map(({ text }) => `\t${text}`), '\t', ''])
      : [block.text],
  );
  return new TextEncoder().encode(`${[title, ...lines].join('\n')}\n`);
}

/** Runs of Latin and digits are in spans of their own. */
function wordRuns(text: string): string {
  return text
    .split(/([A-Za-z0-9.]+)/u)
    .map((run, index) =>
      index % 2 === 0 ? escapeXml(run) : `<span lang=EN-US style='font-family:Calibri'>${escapeXml(run)}</span>`,
    )
    .join('');
}

/** What Word saves as a web page, "filtered" or not: every paragraph a `MsoNormal`, runs of Latin in spans of their own. */
export function wordHtmlReport({ title, blocks }: ReportModel): Uint8Array {
  const paragraph = (text: string, style = ''): string =>
    `<p class=MsoNormal style='${style}'>${wordRuns(text)}<span lang=EN-US><o:p></o:p></span></p>`;
  const cell = ({ text, rowspan, colspan }: ModelCell): string =>
    `<td ${rowspan > 1 ? `rowspan=${rowspan} ` : ''}${colspan > 1 ? `colspan=${colspan} ` : ''}style='border:solid windowtext 1.0pt'>${paragraph(text || '\u00A0', 'text-align:center')}</td>`;
  const body = blocks.map((block) =>
    block.kind === 'table'
      ? `<table class=MsoNormalTable border=1>${block.rows.map((row) => `<tr style='mso-yfti-irow:0'>${row.map(cell).join('\n')}</tr>`).join('\n')}</table>`
      : paragraph(block.text, 'text-indent:32.0pt'),
  );
  return new TextEncoder()
    .encode(`<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-size:10.5pt;} --></style></head>
<body lang=ZH-CN><div class=WordSection1>${paragraph(title, 'text-align:center')}
${body.join('\n')}</div></body></html>`);
}

/** As it is printed. */
export function printedReport({ title, blocks }: ReportModel): PrintedReport {
  return {
    title,
    body: blocks.map((block) => {
      if (block.kind === 'heading') return { heading: block.text };
      if (block.kind !== 'table') return { paragraph: block.text };
      return {
        table: block.rows.map((row) => row.map((cell) => ({ ...cell, text: cell.text === '' ? [] : [cell.text] }))),
      };
    }),
  };
}
