/**
 * Mistakes in the settings of whoever publishes the site, each a sentence: links to a wrong place would be promised for good.
 */
import { z } from 'zod';
import type { SETTINGS } from './site-address.ts';

type Setting = (typeof SETTINGS)[number];

/** A sentence for a setting's value that cannot be meant, or null. */
const FAULT: Readonly<Record<Setting, (value: string) => string | null>> = {
  SITE_URL: siteFault,
  BASE_PATH: (value) =>
    /^[\w.~/-]*$/u.test(value) && !/(?:^|\/)\.{1,2}(?:\/|$)/u.test(value)
      ? null
      : 'is no path; it is the part of the address behind the host, of letters, digits, -, _, ~ and /, as in /archive',
  FAULTS_TO: contactFault,
  SECURITY_CONTACT: contactFault,
  SECURITY_EXPIRES: (value) =>
    z.union([z.iso.date(), z.iso.datetime({ offset: true })]).safeParse(value).success
      ? null
      : 'is no day; it is the one until which security.txt holds, as 2027-11-29',
};

function siteFault(value: string): string | null {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol))
    return 'is no address; it is that of the host with its protocol, as in https://example.org';
  if (url.username !== '' || url.search !== '' || url.hash !== '')
    return 'has more than a host; leave out what stands before @ and behind ? and #';
  return url.pathname === '/' ? null : `has a path; put ${url.pathname} into BASE_PATH`;
}

function contactFault(value: string): string | null {
  return ['http:', 'https:', 'mailto:'].includes(protocolOf(value) ?? '')
    ? null
    : 'is neither mailto:… nor the address of a page';
}

function protocolOf(value: string): string | null {
  return URL.canParse(value) ? new URL(value).protocol : null;
}

/** What is wrong with the settings among these variables; those that are empty are not set. */
export function settingFaults(environment: Readonly<Record<string, string | undefined>>): string[] {
  const [contact = '', expires = ''] = [environment['SECURITY_CONTACT'], environment['SECURITY_EXPIRES']];
  const half =
    (contact === '') === (expires === '')
      ? []
      : ['SECURITY_CONTACT and SECURITY_EXPIRES go together: security.txt has to say until when it holds'];
  return Object.entries(FAULT)
    .flatMap(([name, faultOf]) => {
      const value = environment[name] ?? '';
      const fault = value === '' ? null : faultOf(value);
      return fault === null ? [] : [`${name} “${value}” ${fault}`];
    })
    .concat(half);
}
