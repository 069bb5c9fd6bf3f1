/**
 * `/traditional.js`: the page in Traditional script, made in the browser from the same text, word by word with the forms of
 * Taiwan; no word is exchanged for another. Loaded by who chooses it. What a copy has as it was found stays.
 */
import { ConverterFactory } from 'opencc-js/core';
import characters from 'opencc-js/dict/STCharacters';
import phrases from 'opencc-js/dict/STPhrases';
import variants from 'opencc-js/dict/TWVariants';
import { element } from './element.ts';

/** What is not converted: texts in Traditional script, the copy as it was found, what is to be copied letter for letter. */
const AS_IT_IS = '[lang="zh-Hant"], del, code, pre, textarea, script, style, .as-found, [data-copy]';

const convert = ConverterFactory([phrases, characters], [variants]);

/** Converts the page and what comes into it later, and says so above it. `back` is what returns to the text as it is. */
export function showTraditional(back: () => void): void {
  convertBelow(document.body);
  new MutationObserver((changes) => {
    for (const { addedNodes, target, type } of changes)
      if (type === 'characterData') convertText(target);
      else for (const node of addedNodes) convertBelow(node);
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
  const button = element('button', { type: 'button', class: 'copy' }, '還原為簡體');
  button.addEventListener('click', back);
  document
    .querySelector('main')
    ?.prepend(
      element(
        'p',
        { class: 'note converted', role: 'note', lang: 'zh-Hant' },
        '本頁以繁體顯示，由簡體逐詞轉換，可能有誤；引用請以簡體為準。',
        button,
      ),
    );
}

function convertBelow(node: Node): void {
  if (node instanceof Text) convertText(node);
  if (!(node instanceof Element) || node.closest(AS_IT_IS) !== null) return;
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) convertText(walker.currentNode);
}

function convertText(node: Node): void {
  if (!(node instanceof Text) || node.parentElement === null || node.parentElement.closest(AS_IT_IS) !== null) return;
  const converted = convert(node.data);
  if (converted !== node.data) node.data = converted;
}
