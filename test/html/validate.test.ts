// The HTML file against the standard's own rules: every subject in every theme, by html-validate.
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { themes } from '../../src/themes/index.js';
import { buildSubject, subjectName, subjects, textOf } from '../support/fixtures.js';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // The width of a column and the size of a picture are the document's own, no theme's: they stand where they belong.
    'no-inline-style': ['error', { allowedProperties: ['width', 'aspect-ratio'] }],
    // Tables stand as blocks on narrow screens, which some browsers then take for no tables; see `renderers/html/table.ts`.
    'no-redundant-role': 'off',
  },
});

async function findings(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, column, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

describe.each(themes)('in the theme $name', ({ name: theme }) => {
  it.each(subjects.map(subject => ({ name: subjectName(subject), subject })))('$name has no finding', async one => {
    const { files } = await buildSubject({ ...one.subject, theme }, ['html']);
    const html = textOf(files.get('html'));
    expect(await findings(html)).toEqual([]);
    // What the rule that is off would have said of anything but tables.
    expect(html.match(/<(?!table|thead|tbody|tr|th|td)\w+[^>]* role=/g)).toBeNull();
  });
});

it('finds what is wrong', async () => {
  const { files } = await buildSubject({ fixture: 'short', layout: 'standard', lang: 'ja' }, ['html']);
  const broken = textOf(files.get('html'))
    .replace('<h2>', '<h4 onclick="x()" style="color:red">')
    .replace(' lang="ja"', '')
    .replace('<main>', '<main><img src="x"><div id="a"></div><div id="a"></div>');
  const rules = (await findings(broken)).map(finding => finding.split(/[ :]/)[2]);
  for (const rule of ['heading-level', 'no-inline-style', 'element-required-attributes', 'no-dup-id', 'wcag/h37'])
    expect(rules).toContain(rule);
});
