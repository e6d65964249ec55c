// `--from`: a JSON Resume, or a résumé of ours, as the career of a new project; contact details go to the private file.
import { type MessageLanguage, ProblemError, type Words } from '../diagnostics/diagnostic.js';
import type { Host } from '../host.js';
import { convertResume, type PutAside } from '../resume/convert.js';
import { isOwnKey, isRecord } from '../resume/values.js';
import { decodeText } from '../source/decode.js';
import { parseYaml } from '../source/parse.js';
import { writeYaml } from '../source/write-yaml.js';
import { privateHeads } from './career.js';
import { type Career, schemaLine } from './project.js';

export interface Converted {
  /** The files, with comments in that language. */
  career(language: MessageLanguage): Career;
  /** What no document uses, and where it is kept. */
  readonly notes: readonly Words[];
}

/**
 * Reads `file` and converts it. Throws `ProblemError`: `input/…` where it cannot be read, the file's own first error
 * (exit 1) where it is no YAML or JSON, and `init/no-resume` (1) where it holds something else.
 */
export async function convert(host: Host, file: string): Promise<Converted> {
  const name = file === '-' ? '<stdin>' : file;
  const parsed = parseYaml(name, decodeText(file, await host.readFile(file)));
  const wrong = parsed.diagnostics.find(({ severity }) => severity === 'error');
  if (parsed.value === undefined && wrong) throw notReadable(name, wrong.message);
  if (!isRecord(parsed.value)) throw noResume(name);
  const { value, aside } = convertResume(parsed);
  if (!isRecord(value) || !('basics' in value || 'work' in value)) throw noResume(name);
  const [open, hidden] = divided(value);
  const hides = Object.keys(hidden).length > 0;
  const title = (name.split(/[\\/]/).at(-1) ?? name).replace(/\p{Cc}/gu, ' ');
  return {
    career: language => ({
      resume: `${schemaLine('resume')}${heads[language](title, hides)}\n${spaced(writeYaml(open))}`,
      private: `${schemaLine('resume')}${privateHeads[language]}\n${
        hides ? writeYaml({ basics: hidden }) : nothingPrivate[language]
      }`,
    }),
    notes: aside.map(noteOf),
  };
}

type Entries = Readonly<Record<string, unknown>>;

/** What of `basics` a stranger must not have: ways to reach somebody, and what employers must not ask. */
const privateKeys = ['email', 'phone', 'birthDate', 'gender', 'contact'];
const privatePlaces = ['postalCode', 'address', 'addressKana'];

/** The résumé without them, and what of `basics` goes to the private file: what no document knows may be any of it. */
function divided(value: Entries): readonly [Entries, Entries] {
  const { basics } = value;
  if (!isRecord(basics)) return [value, {}];
  const [shown, hidden] = split(basics, key => privateKeys.includes(key) || isOwnKey(key));
  const [place, address] = isRecord(basics.location)
    ? split(basics.location, key => privatePlaces.includes(key) || isOwnKey(key))
    : [undefined, {}];
  const open = Object.entries(shown).flatMap(([key, item]): readonly (readonly [string, unknown])[] => {
    if (key !== 'location' || !place) return [[key, item]];
    return Object.keys(place).length > 0 ? [[key, place]] : [];
  });
  return [
    { ...value, basics: Object.fromEntries(open) },
    { ...hidden, ...(Object.keys(address).length > 0 && { location: address }) },
  ];
}

/** The entries of keys that are not wanted, and of those that are. */
function split(map: Entries, isWanted: (key: string) => boolean): readonly [Entries, Entries] {
  const entries = Object.entries(map);
  return [
    Object.fromEntries(entries.filter(([key]) => !isWanted(key))),
    Object.fromEntries(entries.filter(([key]) => isWanted(key))),
  ];
}

/** An empty line before each key of the outermost map but the first. */
function spaced(yaml: string): string {
  return yaml.replace(/\n(?=[^\s#])/g, '\n\n');
}

function noteOf({ from, to }: PutAside): Words {
  return { ja: `${from} → ${to}`, en: `${from} -> ${to}` };
}

const heads = {
  ja: (
    name,
    hides,
  ) => `# 経歴データです。${name} から変換しました。値を書き換えて「npm run build」を実行すると、文書を作り直せます。
# ${hides ? '連絡先は private.yaml に移しました。' : ''}「x-」で始まるキーは覚え書きで、文書には載りません。
`,
  en: (
    name,
    hides,
  ) => `# Your career, converted from ${name}. Change the values, then "npm run build" makes the documents anew.
# ${hides ? 'Contact details have moved to private.yaml. ' : ''}Keys that begin with "x-" are notes, which no document prints.
`,
} as const satisfies Words<(name: string, hides: boolean) => string>;

const nothingPrivate: Words = {
  ja: '# 連絡先を載せるときは、最後の行を次のように書き換えてください。\n# basics:\n#   email: …\n#   phone: …\nbasics: {}\n',
  en: '# To have contact details printed, write in place of the last line:\n# basics:\n#   email: …\n#   phone: …\nbasics: {}\n',
};

function notReadable(file: string, { ja, en }: Words): ProblemError {
  return refused({
    ja: `「${file}」を読み取れないため、変換できません。${ja}`,
    en: `\`${file}\` cannot be converted. ${en}`,
  });
}

function noResume(file: string): ProblemError {
  return refused({
    ja: `「${file}」に経歴データ（basics や work）がありません。`,
    en: `\`${file}\` holds no résumé: neither \`basics\` nor \`work\`.`,
  });
}

function refused(message: Words): ProblemError {
  const help = {
    ja: '`npx keireki validate` で内容を確認するか、別のファイルを --from で指定してください。まだ何も書き込んでいません。',
    en: 'look at it with `npx keireki validate`, or name another file with `--from`; nothing has been written yet',
  };
  return new ProblemError({ code: 'init/no-resume', severity: 'error', message, help }, 1);
}
