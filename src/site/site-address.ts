/**
 * Where the site stands, from the two settings of whoever publishes it: `SITE_URL` and `BASE_PATH`.
 */
import process from 'node:process';

const { SITE_URL = '', BASE_PATH = '' } = process.env;

/** The address that the site is published under; null where it is not known. */
export const SITE: string | null = SITE_URL === '' ? null : SITE_URL;

/** The path that it is served under; begins and ends with a slash. */
export const BASE: string = `/${BASE_PATH}/`.replace(/\/+/gu, '/');
