/**
 * What whoever publishes the site should hear at the end of a build: what is missing without its address, and which limit of a
 * host is near.
 */
import { join } from 'node:path';
import { say } from '../lib/in-terminal.ts';
import type { FileHashes } from '../../src/archive/file-hashes.ts';

/** Cloudflare Pages takes so many files of a site, of so many bytes each at most. */
export const LIMITS = { files: 20_000, bytes: 25 * 2 ** 20 } as const;

/** Nine tenths of a limit are near it. */
const NEAR = 0.9;

/** A file with its length in bytes. */
export type SizedFile = readonly [name: string, bytes: number];

/** Sentences, each with what to do. `site` is null where the site does not know its address. */
export function hostWarnings(files: readonly SizedFile[], site: string | null): string[] {
  const large = files.filter(([, bytes]) => bytes > NEAR * LIMITS.bytes);
  return [
    ...(site === null
      ? [
          say(
            'SITE_URL is not set: there is no sitemap, no search description and no canonical link, and feeds and citations have no full addresses; set it to the address that the site is published under',
            '没有设置 SITE_URL：因此没有站点地图、搜索描述与规范链接，订阅源与引用格式中也没有完整网址；请设为网站发布的网址',
          ),
        ]
      : []),
    ...(files.length > NEAR * LIMITS.files
      ? [
          say(
            `the site has ${files.length} files, and Cloudflare Pages takes ${LIMITS.files}; an object store, nginx or Caddy takes any number (README, “Publish it”)`,
            `网站有 ${files.length} 个文件，Cloudflare Pages 最多收 ${LIMITS.files} 个；对象存储、nginx、Caddy 不限（见 README 的“Publish it”）`,
          ),
        ]
      : []),
    ...large.map(
      ([name, bytes]) =>
        `${name} has ${(bytes / 2 ** 20).toFixed(1)} MB, and Cloudflare Pages takes ${LIMITS.bytes / 2 ** 20} a file; leave it out there, or publish elsewhere (README, “Publish it”)`,
    ),
  ];
}

/** The files of a built site, which have been hashed. */
export function sizedFiles(out: string, names: readonly string[], hashes: FileHashes): SizedFile[] {
  return names.map((name) => [name, hashes.lengthOf(join(out, name))]);
}
