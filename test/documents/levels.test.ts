// Headings in the writer's own prose go on from the heading above them, wherever prose may stand.
import { describe, expect, it } from 'vitest';
import { themes } from '../../src/themes/index.js';
import type { Theme } from '../../src/themes/theme.js';
import { walk } from '../../src/tree/walk.js';
import { made } from './support.js';

const prose = '"文。\\n\\n## 見出し\\n\\n文。\\n\\n### 小見出し\\n\\n文。"';
const yaml = `
basics: { name: 見本 花子, summary: ${prose} }
work:
  - name: 見本商事
    startDate: 2020-04
    summary: ${prose}
    projects: [{ name: 甲, description: ${prose} }]
projects: [{ name: 乙, description: ${prose} }]
skills: [{ name: 丙, level: 上級, note: ${prose} }]
publications: [{ name: 丁, summary: ${prose} }]
awards: [{ title: 戊, summary: ${prose} }]
volunteer: [{ organization: 己, summary: ${prose} }]
references: [{ name: 庚, reference: ${prose} }]
selfPromotion: ${prose}
motivation: ${prose}
requests: ${prose}
sections: [{ title: 辛, body: ${prose} }]
closing: ${prose}
`;

describe.each(['standard', 'narrative'])('%s', layout => {
  it.each(themes)('skips no level in $name', async (theme: Theme) => {
    const { tree } = await made(yaml, { settings: { layout, look: { margin: theme.margin, ...theme.structure } } });
    const levels: number[] = [];
    walk(tree, node => {
      if (node.type === 'section') levels.push(node.level);
    });
    expect(levels.length).toBeGreaterThan(20);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });
});
