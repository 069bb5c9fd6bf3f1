/**
 * An agency as schema.org knows it.
 */
import type { Organization } from 'schema-dts';
import type { Agency, AgencyKind } from '../../report.ts';
import { address } from '../href.ts';

const TYPES = {
  government: 'GovernmentOrganization',
  department: 'GovernmentOrganization',
  township: 'GovernmentOrganization',
  court: 'GovernmentOrganization',
  procuratorate: 'GovernmentOrganization',
  university: 'CollegeOrUniversity',
  school: 'School',
  'research-institute': 'ResearchOrganization',
  hospital: 'Hospital',
  association: 'Organization',
  enterprise: 'Corporation',
  other: 'Organization',
} as const satisfies Record<AgencyKind, string>;

/** The identifier of an agency's node, the same on every page. */
export function organizationId(slug: string): string {
  return `${address(`/reports/${slug}/`)}#agency`;
}

export function organizationNode(slug: string, { name, kind, region }: Agency): Exclude<Organization, string> {
  const locality = [region.prefecture, region.county].filter((part) => part !== null).join('');
  return {
    '@type': TYPES[kind ?? 'other'],
    '@id': organizationId(slug),
    name,
    address: {
      '@type': 'PostalAddress',
      addressCountry: 'CN',
      ...(region.province !== null && { addressRegion: region.province }),
      ...(locality !== '' && { addressLocality: locality }),
    },
  };
}
