/**
 * `/sitemap-rooms.xml`, `/sitemap-2019.xml` …: the pages of the site.
 */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { loadListPaths } from '../site/lists/all-paths.ts';
import { datedReports } from '../site/feeds/dated-reports.ts';
import { siteMaps, sitemapFile } from '../site/feeds/sitemap.ts';
import { xmlResponse } from '../site/feeds/xml.ts';

export const getStaticPaths = (async () =>
  siteMaps(await datedReports(), await loadListPaths()).map(({ name, pages }) => ({
    params: { name },
    props: { pages },
  }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props }) => xmlResponse(sitemapFile(props.pages), 'application/xml');
