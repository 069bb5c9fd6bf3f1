/**
 * The figures that rules compare, by their codes.
 */
import { figureCodes } from '../../forms/codes.ts';

/** Requests received in the year, of all applicants. */
export const RECEIVED = 'requests.received/total';

/** Fees for information on request, which the table of the years before the form has. */
export const FEES = 'statistics-2014.fees/number';

const IN = 'requests.carried-in/';
const OUT = 'requests.carried-out/';

const codes = figureCodes.map(({ code }) => code);

/** Carried over at the beginning of the year and at its end, of each kind of applicant and of all. */
export const CARRIED: ReadonlyArray<{ begin: string; end: string }> = codes
  .filter((code) => code.startsWith(IN) && codes.includes(OUT + code.slice(IN.length)))
  .map((begin) => ({ begin, end: OUT + begin.slice(IN.length) }));

/** What an edition counts of one kind of document. */
export interface DocumentCodes {
  inForce: string;
  issued: string;
  repealed: string;
}

const IN_FORCE = '/in-force';

/** Kinds of documents whose number in force is printed, with what came and went. */
export const DOCUMENTS: readonly DocumentCodes[] = codes
  .filter((code) => code.endsWith(IN_FORCE))
  .map((inForce) => {
    const kind = inForce.slice(0, -IN_FORCE.length);
    return { inForce, issued: `${kind}/issued`, repealed: `${kind}/repealed` };
  });

/** All of them. */
export const comparedCodes: ReadonlySet<string> = new Set([
  RECEIVED,
  FEES,
  ...CARRIED.flatMap(({ begin, end }) => [begin, end]),
  ...DOCUMENTS.flatMap(({ inForce, issued, repealed }) => [inForce, issued, repealed]),
]);
