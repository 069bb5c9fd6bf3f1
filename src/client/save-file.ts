/**
 * Gives a file to the reader; nothing is sent anywhere.
 */
import { element } from './element.ts';

export function saveFile(name: string, content: Blob): void {
  const link = element('a', { href: URL.createObjectURL(content), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
