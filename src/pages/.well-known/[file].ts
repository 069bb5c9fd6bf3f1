/**
 * `/.well-known/security.txt`, where whoever publishes the site says whom to tell of faults in its safety; else nothing.
 */
import type { APIRoute, GetStaticPaths } from 'astro';
import { securityText } from '../../site/security-text.ts';

const text = securityText(process.env);

export const getStaticPaths = (() =>
  text === null ? [] : [{ params: { file: 'security.txt' } }]) satisfies GetStaticPaths;

export const GET: APIRoute = () => new Response(text);
