/**
 * The OpenSearch description (1.1): how a browser searches here from its own search field. It wants full addresses: where
 * SITE_URL is not set there is none.
 */
import type { Element } from 'xast';
import { x } from 'xastscript';
import { address } from '../href.ts';
import { SITE_NAME } from '../site-name.ts';

export function openSearchDescription(): Element {
  return x('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
    x('ShortName', SITE_NAME),
    x('Description', '检索全部政府信息公开年度报告，结果指向章节。'),
    x('Url', { type: 'text/html', method: 'get', template: `${address('/search/')}?q={searchTerms}` }),
    x('Url', {
      type: 'application/opensearchdescription+xml',
      rel: 'self',
      template: address('/opensearch.xml'),
    }),
    x('Image', { width: '32', height: '32', type: 'image/svg+xml' }, address('/favicon.svg')),
    x('Language', 'zh-CN'),
    x('InputEncoding', 'UTF-8'),
    x('OutputEncoding', 'UTF-8'),
  ]);
}
