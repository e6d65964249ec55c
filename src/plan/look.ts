// The theme of a job: the one that was asked for, with the accent, the face and the CSS that were.
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Configuration } from '../pipeline.js';
import { type Registry, unknownName } from '../registry.js';
import { adaptTheme } from '../themes/adapt.js';
import { contrastToWhite, darkened, readableContrast, readColor } from '../themes/color.js';
import { faceNames } from '../themes/faces.js';
import type { Theme } from '../themes/theme.js';
import { type Choice, choiceOf, type Lookup, type Pick, type Setting, unknownValue, valuesOf } from './choice.js';

export { faceNames } from '../themes/faces.js';

/** What a theme is chosen from; `css` is the text of the document's own style sheet. */
export interface LookRequest {
  readonly document: string;
  readonly wishes: Partial<Readonly<Record<Setting, string | undefined>>>;
  readonly configuration: Configuration;
  readonly registry: Registry;
  readonly pick: Pick;
  readonly css: string | undefined;
}

/** The theme as a list of one; of none when something was wrong and has been reported. */
export function themeOf({ document, wishes, configuration, registry, pick, css }: LookRequest): readonly Theme[] {
  const choice = (setting: Setting) => choiceOf(setting, document, wishes, configuration);
  const themes = pick(registry.themes, choice('theme') ?? { name: 'standard' }, name =>
    unknownName(registry, 'themes', name),
  );
  const accent = chosen(choice('accent'), asked => pick(readableColors, asked, () => wrongAccent(asked)));
  const font = chosen(choice('font'), asked => pick(valuesOf(faceNames), asked, () => unknownFont(asked)));
  return themes.flatMap(theme =>
    accent.flatMap(color => font.map(face => adaptTheme(theme, { accent: color, font: face, css }))),
  );
}

/** What was asked for; `undefined`, as a list of one, where nothing was. */
function chosen<T>(choice: Choice | undefined, pick: (choice: Choice) => readonly T[]): readonly (T | undefined)[] {
  return choice ? pick(choice) : [undefined];
}

/** Every colour that can be read on white paper. */
const readableColors: Lookup<string> = {
  get: text => {
    const color = readColor(text);
    return color !== undefined && contrastToWhite(color) >= readableContrast ? color : undefined;
  },
};

function wrongAccent(choice: Choice): Diagnostic {
  const color = readColor(choice.name);
  return color === undefined ? notAColor(choice) : paleAccent(color, choice);
}

function notAColor({ name, at }: Choice): Diagnostic {
  const where = at ? 'accent' : '--accent';
  const example = at ? '`accent: "#1f4e79"`' : "`--accent '#1f4e79'`";
  return {
    code: 'wrong-accent',
    severity: 'error',
    message: {
      ja: `${where} の「${name}」を色として読み取れません。`,
      en: `\`${name}\` of ${where} is not a colour.`,
    },
    help: {
      ja: `${example} のように、赤・緑・青を16進数の6桁または3桁で指定してください。`,
      en: `write red, green and blue as six or three hexadecimal digits, as in ${example}`,
    },
  };
}

function paleAccent(color: string, { name }: Choice): Diagnostic {
  // Rounded down: 4.49 must not read as if it were enough.
  const ratio = Math.floor(contrastToWhite(color) * 100) / 100;
  const better = darkened(color);
  return {
    code: 'pale-accent',
    severity: 'error',
    message: {
      ja: `アクセント色「${name}」は薄く、白い紙の上で読みにくくなります（コントラスト比 ${ratio}:1、必要なのは ${readableContrast}:1 以上）。`,
      en: `The accent \`${name}\` is too pale to read on white paper: its contrast is ${ratio}:1, and ${readableContrast}:1 is needed.`,
    },
    help: {
      ja: `同じ色合いなら「${better}」まで濃くしてください。`,
      en: `\`${better}\` is the nearest shade of it that is dark enough`,
    },
  };
}

function unknownFont(choice: Choice): Diagnostic {
  return unknownValue('font', choice, faceNames);
}
