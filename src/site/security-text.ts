/**
 * The text of `/.well-known/security.txt` (RFC 9116), from the settings of whoever publishes the site. The day until which it
 * holds is theirs too: a build that takes it from the clock would promise what nobody has looked at.
 */
import { fullAddress } from './href.ts';

/** Null where nobody is named (`SECURITY_CONTACT`). */
export function securityText(environment: Readonly<Record<string, string | undefined>>): string | null {
  const { SECURITY_CONTACT: contact = '', SECURITY_EXPIRES: expires = '' } = environment;
  if (contact === '' || expires === '') return null;
  const own = fullAddress('/.well-known/security.txt');
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${expires}${expires.includes('T') ? '' : 'T00:00:00Z'}`,
    'Preferred-Languages: zh, en',
    ...(own === null ? [] : [`Canonical: ${own}`]),
  ];
  return `${lines.join('\n')}\n`;
}
