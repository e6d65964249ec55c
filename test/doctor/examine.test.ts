// A check that throws or does not end is a line like any other, and what comes after it is still run.
import { expect, it } from 'vitest';
import type { Check } from '../../src/doctor/checks/check.js';
import { examine, outcomeOf } from '../../src/doctor/examine.js';
import { createPatient } from '../../src/doctor/patient.js';
import { createHost } from '../../src/host/index.js';

const title = { ja: '確認', en: 'Check' };
const fine: Check = {
  name: 'fine',
  title,
  concerns: 'machine',
  run: async () => ({ status: 'ok', found: { ja: '正常', en: 'fine' } }),
};
const throws: Check = {
  ...fine,
  name: 'throws',
  run: async () => {
    throw new Error('of no use');
  },
};
const hangs: Check = { ...fine, name: 'hangs', limit: () => 20, run: () => new Promise(() => undefined) };
const unreadable: Check = {
  ...fine,
  name: 'unreadable',
  concerns: 'resume',
  run: async ({ host }) => {
    await host.readFile('/nonexistent/resume.yaml');
    return { status: 'ok', found: title };
  },
};

it('goes on to the last check', async () => {
  const host = createHost({ messages: 'en' });
  const machine = await host.machine();
  const patient = createPatient({ host, machine, request: {}, timeout: 1000, heard: () => [] });
  const heard: string[] = [];
  const all = await examine([throws, hangs, unreadable, fine], patient, ({ name }) => void heard.push(name));
  expect(heard).toEqual(['throws', 'hangs', 'unreadable', 'fine']);
  expect(all.map(({ status, facts = {} }) => [status, facts.problem])).toEqual([
    ['failed', 'thrown'],
    ['failed', 'too-slow'],
    ['failed', 'input/not-found'],
    ['ok', undefined],
  ]);
  for (const { status, remedy } of all) expect(remedy !== undefined).toBe(status === 'failed');
  expect(all.map(({ found }) => found.en).join()).toContain('of no use');
  expect(outcomeOf(all)).toBe('machine');
  expect(outcomeOf(all.slice(2))).toBe('invalid');
  expect(outcomeOf(all.slice(3))).toBe('fine');
  await host.close();
});
