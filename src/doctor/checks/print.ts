// One line printed with that browser, and read again from the PDF.
import type { Words } from '../../diagnostics/diagnostic.js';
import { showsTrial } from '../trial-page.js';
import { browserLimit, neverStarted } from './browser.js';
import type { Check } from './check.js';

export const print: Check = {
  name: 'print',
  title: { ja: 'PDF', en: 'PDF' },
  concerns: 'machine',
  limit: ({ timeout }) => browserLimit(timeout),
  run: async patient => {
    const { trial, heard } = await patient.browserTrial();
    const { bytes, milliseconds, problem } = trial;
    const notes = heard.filter(({ code }) => code.startsWith('browser/')).map(({ message }) => message);
    if (!bytes) {
      if (!trial.taken || neverStarted.has(problem?.code ?? '')) return { status: 'info', found: notTried };
      return {
        status: 'failed',
        found: problem?.message ?? notPrinted,
        ...(problem?.help && { remedy: problem.help }),
        facts: { milliseconds, problem: problem?.code ?? null },
      };
    }
    const facts = { milliseconds, bytes: bytes.length, pages: trial.pages ?? 0, text: showsTrial(bytes) };
    if (facts.text) return { status: 'ok', found: printed(milliseconds, bytes.length), details: notes, facts };
    return {
      status: 'failed',
      found: {
        ja: '1行を印刷しましたが、その文字を PDF から読み取れません。',
        en: 'One line was printed, and its text cannot be read in the PDF.',
      },
      remedy: {
        ja: '--browser で別の Chrome または Chromium を指定してください。',
        en: 'name another Chrome or Chromium with --browser',
      },
      facts,
    };
  },
};

const notTried: Words = {
  ja: 'Chrome が起動しないため、印刷していません',
  en: 'nothing printed, as Chrome did not start',
};
const notPrinted: Words = { ja: '何も印刷されませんでした。', en: 'Nothing was printed.' };

function printed(milliseconds: number, bytes: number): Words {
  const seconds = (milliseconds / 1000).toFixed(1);
  const size = `${(bytes / 1000).toFixed(1)} KB`;
  return {
    ja: `1行を印刷し、文字を読み取れました（起動から${seconds}秒、${size}）`,
    en: `one line printed and read again, ${seconds} s from the start, ${size}`,
  };
}
