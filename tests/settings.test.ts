/**
 * Mistakes of whoever publishes the site are said in a sentence: settings that cannot be meant, and a history that is not there.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { faultIn, historyFault } from '../scripts/steps/history-fault.ts';
import { readProgramCommit } from '../src/site/program-commit.ts';
import { securityText } from '../src/site/security-text.ts';
import { settingFaults } from '../src/site/setting-faults.ts';
import { SETTINGS } from '../src/site/site-address.ts';
import { git, hasGit } from './support/git.ts';

test.each([
  ['SITE_URL', 'https://example.org'],
  ['SITE_URL', 'https://example.org/'],
  ['SITE_URL', 'http://127.0.0.1:8080'],
  ['BASE_PATH', '/archive'],
  ['BASE_PATH', 'a/b-c_d.e/'],
  ['BASE_PATH', '/'],
  ['FAULTS_TO', 'mailto:a@example.org'],
  ['FAULTS_TO', 'https://example.org/issues/new'],
  ['SITE_URL', ''],
])('%s=%s is right', (name, value) => expect(settingFaults({ [name]: value })).toEqual([]));

test.each([
  ['SITE_URL', 'example.org', 'is no address'],
  ['SITE_URL', 'localhost:4321', 'is no address'],
  ['SITE_URL', 'ftp://example.org', 'is no address'],
  ['SITE_URL', 'https://example.org/archive/', 'put /archive/ into BASE_PATH'],
  ['SITE_URL', 'https://example.org?a', 'has more than a host'],
  ['SITE_URL', 'https://me:secret@example.org', 'has more than a host'],
  ['BASE_PATH', 'https://example.org/archive', 'is no path'],
  ['BASE_PATH', '/a/../b', 'is no path'],
  ['BASE_PATH', '/a b', 'is no path'],
  ['BASE_PATH', '/a?b', 'is no path'],
  ['BASE_PATH', '/档案', 'is no path'],
  ['FAULTS_TO', 'a@example.org', 'is neither mailto:'],
  ['FAULTS_TO', 'javascript:alert(1)', 'is neither mailto:'],
])('%s=%s is said to be a mistake', (name, value, sentence) => {
  const [fault, ...others] = settingFaults({ [name]: value });
  expect(fault).toContain(`${name} “${value}” `);
  expect(fault).toContain(sentence);
  expect(others).toEqual([]);
});

test('security.txt needs a person and a day, and says what RFC 9116 asks for', () => {
  const [contact, expires] = ['mailto:a@example.org', '2027-11-29'];
  expect(settingFaults({ SECURITY_CONTACT: contact })).toEqual([expect.stringContaining('go together')]);
  expect(settingFaults({ SECURITY_CONTACT: contact, SECURITY_EXPIRES: '2027-02-30' })).toHaveLength(1);
  const settings = { SECURITY_CONTACT: contact, SECURITY_EXPIRES: expires };
  expect(settingFaults(settings)).toEqual([]);
  expect(securityText(settings)).toBe(
    'Contact: mailto:a@example.org\nExpires: 2027-11-29T00:00:00Z\nPreferred-Languages: zh, en\n',
  );
  expect(securityText({})).toBeNull();
});

test.runIf(hasGit)(
  'the commit of the program is that which last touched it, and says when files have changed since',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'program-'));
    expect(readProgramCommit(tmpdir())).toBeNull();
    git(folder, 'init', '-q');
    mkdirSync(join(folder, 'src'));
    for (const path of ['src/a', 'seed']) {
      writeFileSync(join(folder, path), 'a');
      git(folder, 'add', path);
      git(folder, 'commit', '-q', '-m', path);
    }
    const commit = git(folder, 'rev-parse', 'HEAD~1').slice(0, 12);
    expect(readProgramCommit(folder)).toBe(commit);
    writeFileSync(join(folder, 'src/a'), 'b');
    expect(readProgramCommit(folder)).toBe(`${commit}（其后另有改动）`);
    rmSync(folder, { recursive: true });
  },
);

test('a build with such a setting ends before it begins', () => {
  const env = { ...process.env, SITE_URL: 'example.org' };
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], { encoding: 'utf8', env });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^SITE_URL “example\.org” is no address/u);
});

const Workflow = z.object({
  jobs: z.record(
    z.string(),
    z.object({
      steps: z.array(z.object({ run: z.string().default(''), env: z.record(z.string(), z.string()).default({}) })),
    }),
  ),
});

test.each(readdirSync('.github/workflows'))(
  '%s gives what it publishes all settings, and the key to no other step',
  (name) => {
    const { jobs } = Workflow.parse(parse(readFileSync(join('.github/workflows', name), 'utf8')));
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    const builds = steps.filter(({ run }) => run.startsWith('npm run build'));
    expect(builds.length).toBeGreaterThan(0);
    for (const { env } of builds) {
      expect(Object.keys(env).sort()).toEqual([...SETTINGS, 'LOG_KEY'].sort());
      expect(env['LOG_KEY']).toBe('${{ secrets.LOG_KEY }}');
    }
    for (const { env } of steps.filter((step) => !builds.includes(step))) expect(env).toEqual({});
  },
);

test.runIf(hasGit)('a history that is not there, cut off or not to be read is said, with what it costs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'history-'));
  expect(historyFault(folder)).toMatch(/^this folder has no history: sitemap, feed/u);
  git(folder, 'init', '-q', 'whole');
  const whole = join(folder, 'whole');
  git(folder, 'init', '-q', 'empty');
  expect(historyFault(join(folder, 'empty'))).toMatch(/^this folder has no history/u);
  for (const text of ['a', 'b']) {
    writeFileSync(join(whole, 'a'), text);
    git(whole, 'add', 'a');
    git(whole, 'commit', '-q', '-m', text);
  }
  expect(historyFault(whole)).toBeNull();
  git(folder, 'clone', '-q', '--depth', '1', `file://${whole}`, 'shallow');
  expect(historyFault(join(folder, 'shallow'))).toMatch(/shallow clone.*`git fetch --unshallow` mends it/u);
  rmSync(folder, { recursive: true });
  const dubious = "fatal: detected dubious ownership in repository at '/a'";
  expect(faultIn({ status: 128, stdout: '', stderr: dubious }, '/a')).toContain('safe.directory /a`');
  expect(faultIn({ status: null, stdout: '', stderr: '' }, '/a')).toMatch(/^Git is not installed/u);
});
