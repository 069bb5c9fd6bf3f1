/**
 * What a leading figure is a part of: a share is told of outcomes of requests and of reviews alone.
 */
import { leadingFigures, type LeadingFigure } from '../forms/leading.ts';

const TOTAL = 'requests.result.total/total';

/** An outcome of requests. Sample: `requests.result.not-disclosed/total` */
const OUTCOME = /^requests\.result\.(?!total\/)[a-z-]+\/total$/u;

/** What was corrected of all that was reviewed. Sample: `reconsideration/corrected` */
const CORRECTED = /^(?<row>[a-z]+)\/corrected$/u;

/** The figure that another is a part of; null where there is none. */
export function figureWhole(code: string): LeadingFigure | null {
  const row = CORRECTED.exec(code)?.groups?.['row'];
  const whole = OUTCOME.test(code) ? TOTAL : row === undefined ? null : `${row}/total`;
  return leadingFigures.find((figure) => figure.code === whole) ?? null;
}
