// What the action says of the findings: annotations of lines, and the summary of the job. Texts of a résumé may be
// anyone's, and are told so that they can be nothing but text.
import path from 'node:path';
import { annotation, inOneLine, logLine } from './github.js';

/** GitHub keeps so many annotations of a level in a step, and drops the others without a word. */
export const annotationLimit = 10;
/** A summary may have 1 MiB; people read less. */
export const rowLimit = 200;

const levels = { error: 'error', warning: 'warning', info: 'notice' };
const severities = Object.keys(levels);

/**
 * The findings as they may be told, errors first, otherwise in order. The text of one in a private file may quote it, and
 * is left out.
 */
export function tellable(findings, { isPrivate, language, locate }) {
  return severities.flatMap(severity =>
    findings
      .filter(finding => finding.severity === severity)
      .map(({ code, message, help, place }) => {
        const hidden = place && isPrivate(place.file);
        return {
          severity,
          code,
          message: hidden ? words.hidden[language] : message[language],
          help: hidden ? undefined : help?.[language],
          place: place && {
            ...place.start,
            endLine: place.end.line,
            endColumn: place.end.column,
            ...locate(place.file),
          },
        };
      }),
  );
}

/** Every finding as a line of the log, then the annotations. */
export function logText(findings) {
  const lines = findings.map(({ severity, code, message, place }) =>
    logLine(`${severity}: ${place ? `${placeText(place)}: ` : ''}${message} [${code}]`),
  );
  const marks = severities.flatMap(severity =>
    findings.filter(finding => finding.severity === severity).slice(0, annotationLimit),
  );
  return [...lines, ...marks.map(mark)].join('');
}

function mark({ severity, code, message, help, place }) {
  const text = help === undefined ? message : `${message}\n${help}`;
  return annotation(levels[severity], { ...position(place), title: code }, text);
}

/** Lines count from 1. The runner refuses columns on a finding of several lines, and knows files of the repository only. */
function position(place) {
  if (!place?.inRepository) return {};
  const { file, line, column, endLine, endColumn } = place;
  return { file, line, endLine, ...(line === endLine && { col: column, endColumn }) };
}

/** The summary of the job, in GitHub's Markdown. */
export function summary({ title, status, findings, files, maxWarnings = Number.POSITIVE_INFINITY, language, blobUrl }) {
  const say = name => words[name][language];
  const counts = severities.map(severity => findings.filter(finding => finding.severity === severity).length);
  const shown = findings.slice(0, rowLimit);
  const notes = [
    ...(counts[1] > maxWarnings ? [say('tooMany').replace('{n}', maxWarnings)] : []),
    ...(status === 1 && counts[0] === 0 && counts[1] <= maxWarnings ? [say('unlisted')] : []),
    ...(counts.some(count => count > annotationLimit) ? [say('limit')] : []),
    ...(findings.length > shown.length ? [say('more').replace('{n}', findings.length - shown.length)] : []),
  ];
  const found = [
    `| ${say('findings').join(' | ')} |\n|---|---|---|---|\n`,
    ...shown.map(finding => findingRow(finding, language, blobUrl)),
  ];
  const made = [
    `| ${say('files').join(' | ')} |\n|---|---:|---:|\n`,
    ...files.map(({ name, bytes, pages }) => `| ${inert(name)} | ${sizeText(bytes)} | ${pages ?? ''} |\n`),
  ];
  return [
    `### ${inert(title)}\n\n`,
    `${outcome(status, language)} ${say('counts')
      .map((word, index) => `${word} ${counts[index]}`)
      .join(say('comma'))}\n\n`,
    ...(findings.length > 0 ? [...found, '\n'] : []),
    ...notes.map(note => `${note}\n\n`),
    ...(files.length > 0 ? [...made, '\n'] : []),
  ].join('');
}

function findingRow({ severity, code, message, help, place }, language, blobUrl) {
  const where = place ? linked(placeText(place), place.inRepository ? lineUrl(blobUrl, place) : undefined) : '';
  const text = help === undefined ? inert(message) : `${inert(message)}<br>→ ${inert(help)}`;
  return `| ${words.severities[language][severity]} | ${where} | ${text} | <code>${inert(code)}</code> |\n`;
}

function placeText({ file, line, column }) {
  return [file, line, column].filter(part => part !== undefined).join(':');
}

function lineUrl(blobUrl, { file, line, endLine }) {
  if (!blobUrl || line === undefined) return undefined;
  const parts = file.split('/').map(part => encodeURIComponent(part).replace(/[!'()*]/g, percent));
  return `${blobUrl}/${parts.join('/')}#L${line}${endLine > line ? `-L${endLine}` : ''}`;
}

function percent(character) {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function linked(text, url) {
  return url ? `[${inert(text)}](${url})` : inert(text);
}

/** Text that is nothing but text in Markdown: whatever punctuation could mean something is written as its number. */
export function inert(text) {
  const letters = [...inOneLine(text.normalize())];
  const short = letters.length > 500 ? [...letters.slice(0, 499), '…'] : letters;
  return short.join('').replace(/[!-/:-@[-`{-~]/g, character => `&#${character.charCodeAt(0)};`);
}

function sizeText(bytes) {
  return bytes < 1000
    ? `${bytes} B`
    : bytes < 1e6
      ? `${(bytes / 1000).toFixed(1)} KB`
      : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** What became of it, by the program's exit status. */
function outcome(status, language) {
  const sentence = words.outcomes[language][status] ?? words.outcomes[language].other;
  return `**${sentence.replace('{n}', status)}**`;
}

/** The file's place in the repository, with forward slashes; elsewhere its name alone. */
export function locator(repository, folder) {
  return file => {
    const found = path.relative(repository, path.resolve(folder, file)).replaceAll('\\', '/');
    const inRepository = !path.isAbsolute(found) && !/^\.\.(?:\/|$)/.test(found) && !/^<.*>$/.test(file);
    return { file: inRepository ? found : path.basename(file), inRepository };
  };
}

const words = {
  hidden: {
    ja: '公開しないファイルの指摘のため、内容は表示しません。手元で `npx keireki validate --with …` を実行して確認してください。',
    en: 'What was found in a file that stays private is not told here: run `npx keireki validate --with …` on your own machine.',
  },
  severities: {
    ja: { error: '**エラー**', warning: '警告', info: '情報' },
    en: { error: '**error**', warning: 'warning', info: 'info' },
  },
  counts: { ja: ['エラー', '警告', '情報'], en: ['Errors:', 'warnings:', 'infos:'] },
  comma: { ja: '、', en: ', ' },
  findings: { ja: ['種類', '場所', '内容', 'コード'], en: ['Severity', 'Place', 'Message', 'Code'] },
  files: { ja: ['ファイル', 'サイズ', 'ページ数'], en: ['File', 'Size', 'Pages'] },
  limit: {
    ja: `GitHub が行に表示するのは、種類ごとに先頭の${annotationLimit}件までです。`,
    en: `GitHub marks the first ${annotationLimit} findings of a severity on their lines; the others stand here alone.`,
  },
  unlisted: { ja: '理由はログを確認してください。', en: 'The log says why.' },
  tooMany: {
    ja: '警告が、許容する{n}件を超えています。',
    en: 'There are more warnings than the {n} that are allowed.',
  },
  more: { ja: 'ほかの{n}件はログにあります。', en: 'The log has {n} more.' },
  outcomes: {
    ja: {
      0: '問題なく終わりました。',
      1: '経歴データまたは設定を直す必要があります。',
      2: '指定に誤りがあります。ログを確認してください。',
      3: '実行環境の問題で、作成できなかったものがあります。ログを確認してください。',
      other: '終了コード{n}で止まりました。ログを確認してください。',
    },
    en: {
      0: 'All is well.',
      1: 'The résumé or its configuration has to be put right.',
      2: 'Something is asked for in a wrong way; see the log.',
      3: 'The machine could not do everything; see the log.',
      other: 'It ended with status {n}; see the log.',
    },
  },
};
