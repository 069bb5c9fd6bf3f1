/**
 * The settings of whoever publishes the site: where it stands (`SITE_URL`, `BASE_PATH`), where readers tell of faults
 * (`FAULTS_TO`), and whom to tell of faults in its safety until when (`SECURITY_CONTACT`, `SECURITY_EXPIRES`).
 */
import process from 'node:process';

/** Names of all settings: what is made from them is made anew when one changes. */
export const SETTINGS = ['SITE_URL', 'BASE_PATH', 'FAULTS_TO', 'SECURITY_CONTACT', 'SECURITY_EXPIRES'] as const;

const { SITE_URL = '', BASE_PATH = '', FAULTS_TO = '' } = process.env;

/** The address that the site is published under; null where it is not known. */
export const SITE: string | null = SITE_URL === '' ? null : SITE_URL;

/** The path that it is served under; begins and ends with a slash. */
export const BASE: string = `/${BASE_PATH}/`.replace(/\/+/gu, '/');

/** Where readers tell of faults, `mailto:…` or the address of a page for new issues; null where nobody listens. */
export const FAULTS: string | null = FAULTS_TO === '' ? null : FAULTS_TO;
