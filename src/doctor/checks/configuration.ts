// The configuration: found or not, and what is wrong with it.
import type { Diagnostic, Words } from '../../diagnostics/diagnostic.js';
import { hasError } from '../../session.js';
import type { Patient } from '../patient.js';
import { veiledFile } from '../privacy.js';
import type { Check } from './check.js';

export const configuration: Check = {
  name: 'configuration',
  title: { ja: '設定', en: 'Configuration' },
  concerns: 'resume',
  run: async patient => {
    const { session, diagnostics, problem } = await patient.setup();
    const problems = [...(problem ? [problem] : []), ...diagnostics].filter(({ code }) => !code.startsWith('plugin/'));
    const [file] = session.sources.keys();
    const facts = {
      file: file === undefined ? null : veiledFile(file),
      problems: problems.map(({ code }) => code),
      documents: session.jobs.map(({ document }) => document.name),
      themes: session.jobs.map(({ theme }) => theme.name),
      formats: [...new Set(session.jobs.flatMap(({ formats }) => formats.map(({ name }) => name)))],
    };
    const [first] = [...problems].sort(byWeight);
    if (first) return { ...failure(first, problems.length, patient), facts };
    if (file !== undefined && hasError(diagnostics)) return { status: 'info', found: halfRead(file), facts };
    const found = file === undefined ? none(patient) : { ja: `${file}、問題なし`, en: `${file}, no problems` };
    return { status: file === undefined ? 'info' : 'ok', found, facts };
  },
};

/** What plugins bring may be meant by a name that nothing has. */
function halfRead(file: string): Words {
  return {
    ja: `${file}。プラグインを読み込めないため、名前は確かめていません`,
    en: `${file}; its names are not looked at until all plugins can be loaded`,
  };
}

function none({ request }: Patient) {
  return request.config === false
    ? { ja: '--no-config のため読み込んでいません', en: 'not read, because of --no-config' }
    : { ja: '設定ファイルなし（既定値を使用）', en: 'none; the defaults are used' };
}

function failure(first: Diagnostic, count: number, { request }: Patient) {
  const command = ['resume validate', ...(request.file === undefined ? [] : [request.file])].join(' ');
  const more = count - 1;
  return {
    status: first.severity === 'error' ? 'failed' : first.severity,
    found: first.message,
    ...(more > 0 && { details: [{ ja: `ほかに${more}件あります。`, en: `${more} more` }] }),
    remedy: first.help ?? {
      ja: `\`${command}\` で箇所を確認してください。`,
      en: `\`${command}\` shows where`,
    },
  } as const;
}

function byWeight(a: Diagnostic, b: Diagnostic): number {
  const weights = { error: 0, warning: 1, info: 2 } as const;
  return weights[a.severity] - weights[b.severity];
}
