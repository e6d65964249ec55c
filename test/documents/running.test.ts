// Header and footer: patterns filled, and whose pattern it is.
import { describe, expect, it } from 'vitest';
import { runningLines } from '../../src/documents/running.js';
import { noConfiguration } from '../../src/pipeline.js';
import { planJobs } from '../../src/plan/plan.js';
import { createRegistry } from '../../src/registry.js';
import { themes } from '../../src/themes/index.js';
import { text } from '../../src/tree/build.js';

const values = { name: '山田 太郎', title: '職務経歴書', date: '2026年11月24日' };
const number = { type: 'pageNumber' };
const count = { type: 'pageCount' };

describe('a pattern', () => {
  it.each([
    ['{title}　{name}', [text('職務経歴書　山田 太郎')]],
    [' {date}現在 ', [text('2026年11月24日現在')]],
    ['{page} / {pages}', [number, text(' / '), count]],
    ['{name} {page}', [text('山田 太郎 '), number]],
    ['{page}{pages}', [number, count]],
    ['{other}', [text('{other}')]],
    ['', []],
  ])('%j is filled', (left, inlines) => {
    expect(runningLines({ header: { left }, footer: {} }, values).header.left).toEqual(inlines);
  });

  it('leaves no space where a value is empty', () => {
    const { header } = runningLines({ header: { right: '{title}　{name}' }, footer: {} }, { ...values, name: '' });
    expect(header.right).toEqual([text('職務経歴書')]);
  });

  it('does not read what is filled in', () => {
    const { header } = runningLines({ header: { left: '{name}' }, footer: {} }, { ...values, name: '{page} {title}' });
    expect(header.left).toEqual([text('{page} {title}')]);
  });
});

describe('the pattern of a job', () => {
  const [standard] = themes;
  if (!standard) throw new Error('no theme');
  const theme = { ...standard, name: 'own', running: { header: { left: '{name}' }, footer: { right: '{page}' } } };
  const members = { renderers: [], documents: [], themes: [theme], rules: [] };
  const { registry } = createRegistry([{ from: 'test', members }]);
  const runningIn = (wishes: { readonly theme?: string }, own: { readonly header?: string }) => {
    const config = { ...noConfiguration.config, documents: { shokumukeirekisho: own } };
    return planJobs(wishes, { ...noConfiguration, config }, registry).jobs[0]?.settings.running;
  };

  it('is the configuration’s, else the theme’s, else nothing but the document’s own', () => {
    expect(runningIn({ theme: 'own' }, { header: '{title}' })).toEqual({
      header: { center: '{title}' },
      footer: { right: '{page}' },
    });
    expect(runningIn({ theme: 'own' }, { header: 'none' })?.header).toEqual({});
    expect(runningIn({ theme: 'own' }, {})).toEqual(theme.running);
    expect(runningIn({}, {})).toEqual({});
  });
});
