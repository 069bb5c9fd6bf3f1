/**
 * `/sitemap-1.xml` …: the pages of the site.
 */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { datedReports } from '../site/machines/dated-reports.ts';
import { cutIntoMaps, mappedPages, sitemapFile } from '../site/machines/sitemap.ts';
import { xmlResponse } from '../site/machines/xml.ts';

export const getStaticPaths = (async () =>
  cutIntoMaps(mappedPages(await datedReports())).map((pages, index) => ({
    params: { number: String(index + 1) },
    props: { pages },
  }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => xmlResponse(sitemapFile(props.pages), 'application/xml');
