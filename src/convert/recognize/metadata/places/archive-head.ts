/**
 * The archive head over the report: who issued it (发布机构). Often the office of a government, or whoever runs the site.
 */
import { saidUnder } from '../archive-labels.ts';
import type { Place } from './place.ts';

const ISSUER =
  /^(?:发布机构|发文机构|发文机关|发文单位|发布单位|公开机构|公开单位|制作机关|制作单位|编制单位|公开责任部门|责任部门|单位名称|填报单位|成文机关)$/u;

const archiveHead: Place = {
  place: 'archive head',
  weight: { agency: 9 },
  own: false,
  names: ({ archiveLabels }) => saidUnder(archiveLabels, ISSUER),
};

export default archiveHead;
