// The résumé: whether it is there, can be read, and what `validate` would say of it.
import type { Diagnostic, Severity, Words } from '../../diagnostics/diagnostic.js';
import type { Patient, Reading } from '../patient.js';
import { veiledFile } from '../privacy.js';
import type { Check, Result } from './check.js';

export const resume: Check = {
  name: 'resume',
  title: { ja: '経歴データ', en: 'Résumé' },
  concerns: 'resume',
  run: async patient => {
    const reading = await patient.reading();
    return reading.problem ? unread(patient, reading, reading.problem) : counted(patient, reading);
  },
};

/** In a folder without a résumé everything else is looked at all the same. */
async function unread({ request, host }: Patient, { file }: Reading, problem: Diagnostic): Promise<Result> {
  const facts = { file: veiledFile(file), problem: problem.code };
  const isUnnamed = request.file === undefined && problem.code === 'input/not-found';
  if (isUnnamed && !(await host.exists(file)))
    return {
      status: 'info',
      found: { ja: 'このフォルダーには resume.yaml がありません', en: 'there is no resume.yaml in this folder' },
      remedy: {
        ja: '経歴データも調べるには、「resume doctor パス/resume.yaml」のようにパスを指定してください。',
        en: 'give its path to have it looked at, as in `resume doctor path/to/resume.yaml`',
      },
      facts,
    };
  return { status: 'failed', found: problem.message, ...(problem.help && { remedy: problem.help }), facts };
}

function counted({ request }: Patient, { file, diagnostics }: Reading): Result {
  const count = (severity: Severity) => diagnostics.filter(one => one.severity === severity).length;
  const [errors, warnings, infos] = [count('error'), count('warning'), count('info')];
  const facts = { file: veiledFile(file), errors, warnings, infos, codes: codeCounts(diagnostics) };
  const words = [
    counting(errors, { ja: 'エラー', en: 'error' }),
    counting(warnings, { ja: '警告', en: 'warning' }),
  ].filter(one => one !== undefined);
  if (words.length === 0)
    return { status: 'ok', found: { ja: `${file}、問題なし`, en: `${file}, no problems` }, facts };
  const command = ['resume validate', ...(request.file === undefined ? [] : [request.file])].join(' ');
  return {
    status: errors > 0 ? 'failed' : 'warning',
    found: {
      ja: `${file}、${words.map(({ ja }) => ja).join('、')}`,
      en: `${file}, ${words.map(({ en }) => en).join(', ')}`,
    },
    remedy: {
      ja: `\`${command}\` で箇所と直し方を確認してください。`,
      en: `\`${command}\` shows where, and what to do`,
    },
    facts,
  };
}

function counting(count: number, { ja, en }: Words): Words | undefined {
  return count === 0 ? undefined : { ja: `${ja}${count}件`, en: `${count} ${en}${count === 1 ? '' : 's'}` };
}

function codeCounts(diagnostics: readonly Diagnostic[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
